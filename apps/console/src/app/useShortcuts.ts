import { useEffect, useRef } from 'react';
import { commandFor, type Command, type KeyPress } from './keys.ts';

/** The handlers of commands; a command without one is not available now. */
export type Handlers = Partial<Record<Command, () => void>>;

/**
 * Runs commands by key while the component is mounted. Handlers of the page are disabled while a
 * dialog is open; a dialog registers its own with `inDialog`.
 */
export function useShortcuts(handlers: Handlers, { inDialog = false } = {}): void {
  const current = useRef(handlers);
  useEffect(() => {
    current.current = handlers;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isDialogOpen() !== inDialog) return;
      const possible = new Set(Object.keys(current.current) as Command[]);
      const command = commandFor(pressOf(event), possible);
      if (!command) return;
      // Without this, Escape would also close the dialog and Ctrl+Enter could end up in the text.
      event.preventDefault();
      current.current[command]?.();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [inDialog]);
}

const isDialogOpen = () => document.querySelector('dialog[open]') !== null;

function pressOf(event: KeyboardEvent): KeyPress {
  const { key, ctrlKey, altKey, metaKey, repeat, isComposing } = event;
  return { key, ctrlKey, altKey, metaKey, repeat, isComposing, focus: focusOf(event.target) };
}

const TEXT = 'textarea, select, input:not([type="radio"]), [contenteditable="true"]';
const CONTROL = 'button, a[href], summary, input[type="radio"]';

function focusOf(target: EventTarget | null): KeyPress['focus'] {
  if (!(target instanceof Element)) return 'page';
  if (target.matches(TEXT)) return 'text';
  return target.matches(CONTROL) ? 'control' : 'page';
}
