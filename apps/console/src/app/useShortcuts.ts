import { use, useEffect, useRef } from 'react';
import type { Handlers } from './keyListener.ts';
import { KeysContext } from './useKeys.ts';

/**
 * Runs commands by key while the component is mounted. Handlers of the page are disabled while a
 * dialog is open; a dialog registers its own with `inDialog`.
 */
export function useShortcuts(handlers: Handlers, { inDialog = false } = {}): void {
  const { listener } = use(KeysContext);
  const current = useRef(handlers);
  useEffect(() => {
    current.current = handlers;
  });
  useEffect(
    () => listener.register({ handlers: () => current.current, inDialog }),
    [listener, inDialog],
  );
}
