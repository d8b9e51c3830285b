import { Button, Dialog } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { Kbd } from '../../app/Kbd.tsx';
import { KeyedButton } from '../../app/KeyedButton.tsx';
import { useLoaded } from '../../app/useLoaded.ts';
import { useShortcuts } from '../../app/useShortcuts.ts';
import { useText } from '../../app/useText.ts';
import { useActions } from '../actions.ts';
import { DeskChoice } from '../handoff/DeskChoice.tsx';

interface AttachDialogProps {
  readonly onAsk: (desk: { readonly id: string; readonly name: string }) => void;
  readonly onClose: () => void;
}

/** To which desk a page is to go; the resident is asked by its name. */
export function AttachDialog({ onAsk, onClose }: AttachDialogProps) {
  const { t } = useText();
  const { model } = useActions();
  const targets = useLoaded(() => model.transfer.targets());
  const [deskId, setDeskId] = useState('');
  const [isMissing, setMissing] = useState(false);
  const ask = () => {
    const desk = targets.value?.find((each) => each.deskId === deskId);
    if (desk === undefined) {
      setMissing(true);
      return;
    }
    onAsk({ id: desk.deskId, name: desk.name.ja });
    onClose();
  };
  useShortcuts({ submit: ask, decline: onClose }, { inDialog: true });
  return (
    <Dialog title={t('console:paper.attach.title')} onClose={onClose} className="attach-dialog">
      <p>{t('console:paper.attach.lead')}</p>
      <DeskChoice
        targets={targets}
        value={deskId}
        onChange={setDeskId}
        {...(isMissing && deskId === '' ? { error: t('console:card.problems.noDesk') } : {})}
      />
      <div className="dialog-actions">
        <KeyedButton command="submit" variant="primary" size="main" icon="check" onClick={ask}>
          {t('console:paper.attach.ask')}
        </KeyedButton>
        <Button size="main" onClick={onClose}>
          {t('console:action.cancel')}
          <Kbd command="decline" />
        </Button>
      </div>
    </Dialog>
  );
}
