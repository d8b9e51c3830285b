import { useEffect, useId, useRef, type ReactNode } from 'react';
import './Dialog.css';
import { classes } from './classes.ts';

export interface DialogProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** Escape, or a touch beside the dialog. */
  readonly onClose: () => void;
  readonly className?: string;
}

/**
 * A native modal dialog, open while it is mounted. The title takes the focus, so that nothing is
 * set off by a key that was meant for the page below.
 */
export function Dialog({ title, children, onClose, className }: DialogProps) {
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
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current && isBeside(event, dialog.current)) onClose();
      }}
    >
      <h2 className="dialog__title" id={titleId} tabIndex={-1} autoFocus>
        {title}
      </h2>
      {children}
    </dialog>
  );
}

function isBeside(point: { clientX: number; clientY: number }, element: Element): boolean {
  const box = element.getBoundingClientRect();
  const inside =
    point.clientX >= box.left &&
    point.clientX <= box.right &&
    point.clientY >= box.top &&
    point.clientY <= box.bottom;
  return !inside;
}
