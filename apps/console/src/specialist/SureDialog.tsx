import { Button, Dialog, type IconName } from '@madoguchi/ui-kit';
import type { ReactNode } from 'react';
import { FailureNotice } from '../app/FailureNotice.tsx';
import { Kbd } from '../app/Kbd.tsx';
import { useShortcuts } from '../app/useShortcuts.ts';
import { useActions } from './actions.ts';

interface SureDialogProps {
  readonly title: string;
  /** What will happen. */
  readonly children: ReactNode;
  readonly icon: IconName;
  /** The label of the button that does it. */
  readonly confirm: string;
  /** The label of the button that leaves everything as it is. */
  readonly cancel: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/**
 * Asks before something that cannot be undone. The title has the focus and no key confirms: only the
 * button itself does, so that a stray key followed by Enter changes nothing.
 */
export function SureDialog(props: SureDialogProps) {
  const { title, children, icon, confirm, cancel, onConfirm, onClose } = props;
  const { busy, failure } = useActions();
  useShortcuts({ decline: onClose }, { inDialog: true });
  return (
    <Dialog title={title} onClose={onClose} className="sure-dialog">
      {children}
      <FailureNotice code={failure} />
      <div className="dialog-actions">
        <Button variant="end" size="main" icon={icon} aria-busy={busy !== null} onClick={onConfirm}>
          {confirm}
        </Button>
        <Button size="main" onClick={onClose}>
          {cancel}
          <Kbd command="decline" />
        </Button>
      </div>
    </Dialog>
  );
}
