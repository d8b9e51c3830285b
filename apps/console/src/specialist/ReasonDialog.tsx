import { Button, Dialog } from '@madoguchi/ui-kit';
import type { ReactNode } from 'react';
import { FailureNotice } from '../app/FailureNotice.tsx';
import { Kbd } from '../app/Kbd.tsx';
import { useShortcuts } from '../app/useShortcuts.ts';
import { useText } from '../app/useText.ts';
import { useActions } from './actions.ts';
import { ReasonKeys } from './ReasonKeys.tsx';

interface ReasonDialogProps<Reason extends string> {
  readonly title: string;
  /** What will happen, or further choices before the reason. */
  readonly children: ReactNode;
  readonly reasons: readonly Reason[];
  readonly wordsFor: (reason: Reason) => string;
  readonly onChoose: (reason: Reason) => void;
  readonly onClose: () => void;
}

/** A dialog for an action with a reason; choosing the reason confirms it. */
export function ReasonDialog<Reason extends string>(props: ReasonDialogProps<Reason>) {
  const { title, children, reasons, wordsFor, onChoose, onClose } = props;
  const { t } = useText();
  const { failure } = useActions();
  useShortcuts({ decline: onClose }, { inDialog: true });
  return (
    <Dialog title={title} onClose={onClose} className="reason-dialog">
      <div className="reason-dialog__lead">{children}</div>
      <FailureNotice code={failure} />
      <ReasonKeys reasons={reasons} wordsFor={wordsFor} onChoose={onChoose} />
      <div className="dialog-actions">
        <Button onClick={onClose}>
          {t('console:action.cancel')}
          <Kbd command="decline" />
        </Button>
      </div>
    </Dialog>
  );
}
