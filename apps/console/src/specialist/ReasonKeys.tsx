import { Button } from '@madoguchi/ui-kit';
import { useRef } from 'react';
import { Kbd } from '../app/Kbd.tsx';
import { CHOICES, type Choice } from '../app/keys.ts';
import { useShortcuts } from '../app/useShortcuts.ts';

interface ReasonKeysProps<Reason extends string> {
  readonly reasons: readonly Reason[];
  readonly wordsFor: (reason: Reason) => string;
  readonly onChoose: (reason: Reason) => void;
  /** Whether the choice cannot be undone: then a key only goes to its button. */
  readonly final?: boolean;
}

/** Buttons for a few reasons, each with a key; choosing one confirms. Used in dialogs. */
export function ReasonKeys<Reason extends string>(props: ReasonKeysProps<Reason>) {
  const { reasons, wordsFor, onChoose, final = false } = props;
  const list = useRef<HTMLDivElement>(null);
  const keyed = reasons.flatMap((reason, index): { reason: Reason; command: Choice }[] => {
    const command = CHOICES[index];
    return command ? [{ reason, command }] : [];
  });
  useShortcuts(
    Object.fromEntries(
      keyed.map(({ reason, command }, index) => [
        command,
        () => (final ? list.current?.querySelectorAll('button')[index]?.focus() : onChoose(reason)),
      ]),
    ),
    { inDialog: true },
  );
  return (
    <div className="reasons" ref={list}>
      {keyed.map(({ reason, command }) => (
        <Button key={reason} onClick={() => onChoose(reason)}>
          {wordsFor(reason)}
          <Kbd command={command} />
        </Button>
      ))}
    </div>
  );
}
