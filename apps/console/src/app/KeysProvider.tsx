import type { KeySettings } from '@madoguchi/domain';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { KeyListener } from './keyListener.ts';
import { keymapOf } from './keys.ts';
import { KeysContext } from './useKeys.ts';

interface KeysProviderProps {
  readonly settings: KeySettings;
  readonly children: ReactNode;
}

/** Provides the key map of the signed-in account to the components inside. */
export function KeysProvider({ settings, children }: KeysProviderProps) {
  const [listener] = useState(() => new KeyListener());
  const keymap = useMemo(() => keymapOf(settings), [settings]);
  useEffect(() => listener.listen(), [listener]);
  useEffect(() => listener.use(keymap), [listener, keymap]);
  const keys = useMemo(() => ({ keymap, listener }), [keymap, listener]);
  return <KeysContext value={keys}>{children}</KeysContext>;
}
