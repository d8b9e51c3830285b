import { useEffect, useId, useRef, type ReactNode } from 'react';
import './Dialog.css';
import { classes } from './shared.ts';

export interface DialogProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** Called on Escape and on a click outside. */
  readonly onClose: () => void;
  readonly className?: string;
  /** Whether it holds input that would be lost: only a button closes it, and Escape just asks. */
  readonly holdsWork?: boolean;
}

/**
 * A native modal dialog, open while it is mounted. The title takes the focus, so that nothing is
 * set off by a key that was meant for the page below.
 */
export function Dialog({ title, children, onClose, className, holdsWork }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={classes('dialog', className)}
      aria-labelledby={titleId}
      // A browser closes by a second Escape whatever the page says, unless closing is left to the page.
      closedby={holdsWork ? 'none' : 'any'}
      onKeyDown={(event) => {
        if (holdsWork && event.key === 'Escape' && !event.nativeEvent.isComposing) onClose();
      }}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 className="dialog__title" id={titleId} tabIndex={-1} autoFocus>
        {title}
      </h2>
      {children}
    </dialog>
  );
}
