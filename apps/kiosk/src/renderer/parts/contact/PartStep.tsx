import type { DayPart } from '@madoguchi/domain';
import { Button } from '@madoguchi/ui-kit';
import { useText } from '../../state/useText.tsx';
import { Screen } from '../Screen.tsx';
import { StepWays, type StepFrame } from './StepWays.tsx';

interface PartStepProps extends StepFrame {
  readonly day: string;
  /** The halves of the day in which the desk is open. */
  readonly parts: readonly DayPart[];
  readonly onPick: (part: DayPart) => void;
}

/** The choice of 午前 or 午後. */
export function PartStep({ note, day, parts, onPick, onBack, onStop }: PartStepProps) {
  const text = useText();
  const title = { day: text.day(day) };
  return (
    <Screen
      name="contact"
      title={text.show('ways:part.title', title)}
      prompt={[
        text.say('ways:part.title', title),
        ...parts.map((part) => text.say(`ways:part.${part}`)),
      ]}
      words={note}
      controls={
        <>
          <div className="parts">
            {parts.map((part) => (
              <Button key={part} size="main" icon={part} onClick={() => onPick(part)}>
                {text.show(`ways:part.${part}`)}
              </Button>
            ))}
          </div>
          <StepWays onBack={onBack} onStop={onStop} />
        </>
      }
    />
  );
}
