import { shownKey, type Command } from './keys.ts';

/** The key of a command, as it stands on its button. Names of buttons stay free of it. */
export function Kbd({ command }: { readonly command: Command }) {
  return (
    <kbd className="kbd" aria-hidden="true">
      {shownKey(command)}
    </kbd>
  );
}
