import { type Action, Button, Dialog } from '@madoguchi/ui-kit';
import type { ReactNode } from 'react';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { useText } from '../../app/useText.ts';
import './dialogs.css';

interface ConfirmDialogProps {
  /** The question: 池尻を 削除しますか. */
  readonly title: string;
  /** What will happen. */
  readonly children: ReactNode;
  /** A reassurance about what will not happen. */
  readonly stays?: ReactNode;
  /** The label of the confirming button: 削除する. */
  readonly confirm: string;
  /** What is done on confirmation: whether it is under way, and why it was refused. */
  readonly change: Pick<Action<string>, 'busy' | 'failure'>;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before something that cannot be taken back: what will happen, and what will not. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, stays, confirm, change, onConfirm, onClose } = props;
  const { t } = useText();
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="confirm">
        <div className="confirm__happens">{children}</div>
        {stays && <p className="confirm__stays">{stays}</p>}
        <FailureNotice code={change.failure} />
      </div>
      <div className="dialog-actions">
        <Button variant="end" aria-busy={change.busy !== null} onClick={onConfirm}>
          {confirm}
        </Button>
        <Button onClick={onClose}>{t('admin:form.cancel')}</Button>
      </div>
    </Dialog>
  );
}
