import type { PassedThing } from '@madoguchi/domain';
import { Button, Dialog } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { Kbd } from '../../app/Kbd.tsx';
import { useLoaded } from '../../app/useLoaded.ts';
import { useShortcuts } from '../../app/useShortcuts.ts';
import { useText } from '../../app/useText.ts';
import { useActions } from '../actions.ts';
import { DeskChoice } from '../handoff/DeskChoice.tsx';
import type { ServingView } from '../situation.ts';
import { PassingSection } from './PassingSection.tsx';
import { usePassable } from './usePassable.ts';
import '../handoff/card.css';

interface PassingDialogProps {
  readonly current: ServingView;
  /** What is meant to go at first. */
  readonly meant: readonly PassedThing[];
  readonly onClose: () => void;
}

/** Asks the resident for something that is to go to a desk before anybody has written its card. */
export function PassingDialog({ current, meant, onClose }: PassingDialogProps) {
  const { t } = useText();
  const { model, failure } = useActions();
  const targets = useLoaded(() => model.transfer.targets());
  const [toDeskId, setDesk] = useState('');
  const passable = usePassable(current);
  useShortcuts({ decline: onClose }, { inDialog: true });
  return (
    <Dialog title={t('console:passing.title')} onClose={onClose} className="card-dialog">
      <div className="card-dialog__body">
        <p className="card-dialog__lead">{t('console:passing.dialogLead')}</p>
        <div className="card-form">
          <DeskChoice targets={targets} value={toDeskId} onChange={setDesk} />
          <PassingSection {...{ passable, toDeskId, meant }} />
        </div>
        <FailureNotice code={failure} />
      </div>
      <div className="dialog-actions">
        <Button variant="primary" size="main" onClick={onClose}>
          {t('console:call.endCancel')}
          <Kbd command="decline" />
        </Button>
      </div>
    </Dialog>
  );
}
