import { TEXT_CODES, TEXTS, textProblem } from '@madoguchi/domain';
import { Button, useTyping } from '@madoguchi/ui-kit';
import { useState, type ReactNode } from 'react';
import { StepWays } from '../../parts/contact/StepWays.tsx';
import { Keyboard } from '../../parts/keys/Keyboard.tsx';
import { sheetsFor } from '../../parts/keys/layouts.ts';
import { Refusal } from '../../parts/MainAction.tsx';
import { Screen } from '../../parts/Screen.tsx';
import { usePreferences } from '../../state/PreferencesProvider.tsx';
import { useText } from '../../state/useText.tsx';
import './making.css';

interface NameStepProps {
  readonly name: string;
  readonly note: ReactNode;
  /** Called with the name; an empty one was left out. */
  readonly onEntered: (name: string) => void;
  readonly onBack: () => void;
}

/** What somebody wants to be called, written with the keys on the screen or a keyboard, or left out. */
export function NameStep({ name: before, note, onEntered, onBack }: NameStepProps) {
  const text = useText();
  const { language } = usePreferences().preferences;
  const [name, setName] = useState(before);
  const { control, press } = useTyping<HTMLInputElement>({ text: name, onText: setName });
  const problem = name === '' ? null : textProblem(name, TEXTS.bookingName);
  return (
    <Screen
      name="naming"
      title={text.show('ways:book.name')}
      prompt={[text.say('ways:book.name'), text.say('ways:book.nameLead')]}
      words={
        <>
          <input
            type="text"
            className="naming__field"
            aria-label={text.plain('ways:book.nameField')}
            aria-invalid={problem !== null || undefined}
            autoComplete="off"
            spellCheck={false}
            // The keys on the screen are ours; a keyboard that is attached writes all the same.
            inputMode="none"
            {...control}
          />
          <Refusal code={problem && TEXT_CODES[problem]} />
          <p className="screen__lead">{text.show('ways:book.nameLead')}</p>
          {note}
        </>
      }
      controls={
        <>
          <Keyboard sheets={sheetsFor(language)} press={press} />
          <StepWays onBack={onBack}>
            {name === '' ? (
              <Button variant="primary" icon="next" onClick={() => onEntered('')}>
                {text.show('ways:book.nameNone')}
              </Button>
            ) : (
              <Button
                variant="primary"
                icon="next"
                onClick={() => {
                  if (problem === null) onEntered(name);
                }}
              >
                {text.show('ways:phone.next')}
              </Button>
            )}
          </StepWays>
        </>
      }
    />
  );
}
