import type { WishDay } from '@madoguchi/protocol';
import { Button } from '@madoguchi/ui-kit';
import { DAYS_SHOWN } from '../../config.ts';
import { useText } from '../../state/useText.tsx';
import { Screen } from '../Screen.tsx';
import { StepWays, type StepFrame } from './StepWays.tsx';

interface DayStepProps extends StepFrame {
  readonly days: readonly WishDay[];
  readonly onPick: (day: string) => void;
}

/** The choice of one of the next days on which desk and center are open. */
export function DayStep({ kind, note, days, onPick, onBack, onStop }: DayStepProps) {
  const text = useText();
  const title = `ways:day.${kind}` as const;
  return (
    <Screen
      name="contact"
      title={text.show(title)}
      prompt={[text.say(title)]}
      words={note}
      controls={
        <>
          <div className="days">
            {days.slice(0, DAYS_SHOWN).map(({ day, holiday }) => (
              <Button key={day} onClick={() => onPick(day)}>
                {text.day(day)}
                {holiday !== null && (
                  // The name of a holiday is Japanese whatever language the screen has.
                  <small className="days__holiday" lang="ja">
                    {holiday}
                  </small>
                )}
              </Button>
            ))}
          </div>
          <StepWays onBack={onBack} onStop={onStop} />
        </>
      }
    />
  );
}
