import type { CheckedIn } from '@madoguchi/client';
import { groupedBookingNumber } from '@madoguchi/domain';
import { Button, StatusBanner, useAction } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { StepWays } from '../parts/contact/StepWays.tsx';
import { Keypad } from '../parts/keys/Keypad.tsx';
import { Refusal } from '../parts/MainAction.tsx';
import { Screen } from '../parts/Screen.tsx';
import { useModel } from '../services.ts';
import { useText } from '../state/useText.tsx';
import { isWholeNumber, withNumberDigit } from './numberEntry.ts';

interface NumberPadProps {
  readonly onChecked: (checked: CheckedIn) => void;
  readonly onBack: () => void;
}

/** The entry of the number of a booking by the large keypad; nothing is sent before its button is pressed. */
export function NumberPad({ onChecked, onBack }: NumberPadProps) {
  const text = useText();
  const model = useModel();
  const { perform, busy, failure, dismiss } = useAction<'checkIn'>();
  const [number, setNumber] = useState('');
  const [isShort, setShort] = useState(false);
  const change = (changed: string) => {
    setNumber(changed);
    setShort(false);
    dismiss();
  };
  const send = () => {
    if (isWholeNumber(number))
      void perform('checkIn', async () => onChecked(await model.checkIn(number)));
    else setShort(true);
  };
  const prompt = [text.say('ways:checkIn.title'), text.say('ways:checkIn.lead')];
  return (
    <Screen
      name="contact"
      title={text.show('ways:checkIn.title')}
      prompt={isShort ? [...prompt, text.say('ways:checkIn.short')] : prompt}
      words={
        <>
          <output className="phone" aria-label={text.plain('ways:checkIn.number')}>
            {number === '' ? (
              <span className="phone__empty">{text.show('ways:phone.empty')}</span>
            ) : (
              groupedBookingNumber(number)
            )}
          </output>
          <StatusBanner tone="warning">{isShort && text.show('ways:checkIn.short')}</StatusBanner>
          <Refusal code={failure} />
          <p className="screen__lead">{text.show('ways:checkIn.lead')}</p>
        </>
      }
      controls={
        <>
          <Keypad
            onDigit={(digit) => change(withNumberDigit(number, digit))}
            onErase={() => change(number.slice(0, -1))}
          />
          <StepWays onBack={onBack}>
            <Button
              variant="primary"
              icon="check"
              aria-busy={busy !== null || undefined}
              onClick={send}
            >
              {text.show('ways:checkIn.go')}
            </Button>
          </StepWays>
        </>
      }
    />
  );
}
