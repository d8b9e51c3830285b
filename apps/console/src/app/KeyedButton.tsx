import { Button, type ButtonProps } from '@madoguchi/ui-kit';
import { Kbd } from './Kbd.tsx';
import type { Command } from './keys.ts';
import { useKeyNames } from './useKeys.ts';

interface KeyedButtonProps extends ButtonProps {
  /** The command that the shortcut key runs; the component that shows the button handles both. */
  readonly command: Command;
}

/** A button that shows the key of its command, and tells it to assistive technology. */
export function KeyedButton({ command, children, ...rest }: KeyedButtonProps) {
  const { aria } = useKeyNames();
  return (
    <Button aria-keyshortcuts={aria(command)} {...rest}>
      {children}
      <Kbd command={command} />
    </Button>
  );
}
