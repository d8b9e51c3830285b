import type { Command } from './keys.ts';
import { useKeyNames } from './useKeys.ts';

/** The key of a command, as it stands on its button. Names of buttons stay free of it. */
export function Kbd({ command }: { readonly command: Command }) {
  const { shown } = useKeyNames();
  const key = shown(command);
  if (key === null) return null;
  return (
    <kbd className="kbd" aria-hidden="true">
      {key}
    </kbd>
  );
}
