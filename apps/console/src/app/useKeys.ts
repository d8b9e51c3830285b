import { createContext, use } from 'react';
import { KeyListener } from './keyListener.ts';
import { ariaKey, shownKey, type Command, type Keymap } from './keys.ts';

interface Keys {
  readonly keymap: Keymap;
  readonly listener: KeyListener;
}

/** Without a provider there are no keys: nothing listens, and buttons show none. */
export const KeysContext = createContext<Keys>({ keymap: new Map(), listener: new KeyListener() });

/** How keys are written, on buttons and for assistive technology. */
export function useKeyNames() {
  const { keymap } = use(KeysContext);
  return {
    keymap,
    shown: (command: Command) => shownKey(keymap, command),
    aria: (command: Command) => ariaKey(keymap, command),
  };
}
