import { groupedPhone } from '@madoguchi/domain';
import { Button, StatusBanner } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { phoneFault, withDigit, type PhoneFault } from '../../state/phone.ts';
import { useText } from '../../state/useText.tsx';
import { Screen } from '../Screen.tsx';
import { StepWays, type StepFrame } from './StepWays.tsx';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

interface PhoneStepProps extends StepFrame {
  readonly phone: string;
  /** Called with the number; an empty one was left out. */
  readonly onEntered: (phone: string) => void;
}

/** The entry of a telephone number by a large keypad, validated before the next step. */
export function PhoneStep({
  kind,
  note,
  phone: before,
  onEntered,
  onBack,
  onStop,
}: PhoneStepProps) {
  const text = useText();
  const [phone, setPhone] = useState(before);
  const [fault, setFault] = useState<PhoneFault | null>(null);
  const change = (changed: string) => {
    setPhone(changed);
    setFault(null);
  };
  const goOn = () => {
    const found = phoneFault(phone);
    setFault(found);
    if (found === null) onEntered(phone);
  };
  const title = `ways:phone.${kind}` as const;
  return (
    <Screen
      name="contact"
      title={text.show(title)}
      prompt={[text.plain(title), ...(fault ? [text.plain(`ways:phone.fault.${fault}`)] : [])]}
      words={
        <>
          <output className="phone" aria-label={text.plain('ways:phone.number')}>
            {phone === '' ? (
              <span className="phone__empty">{text.show('ways:phone.empty')}</span>
            ) : (
              groupedPhone(phone)
            )}
          </output>
          <StatusBanner tone="warning">
            {fault && text.show(`ways:phone.fault.${fault}`)}
          </StatusBanner>
          <p className="screen__lead">{text.show('ways:phone.lead')}</p>
          {note}
        </>
      }
      controls={
        <>
          <Keypad
            onDigit={(digit) => change(withDigit(phone, digit))}
            onErase={() => change(phone.slice(0, -1))}
            onWithout={kind === 'booking' ? () => onEntered('') : null}
          />
          <StepWays onBack={onBack} onStop={onStop}>
            <Button variant="primary" icon="next" onClick={goOn}>
              {text.show('ways:phone.next')}
            </Button>
          </StepWays>
        </>
      }
    />
  );
}

interface KeypadProps {
  readonly onDigit: (digit: string) => void;
  readonly onErase: () => void;
  /** Continues without a number, where it is optional. */
  readonly onWithout: (() => void) | null;
}

/** The keypad of a telephone. */
function Keypad({ onDigit, onErase, onWithout }: KeypadProps) {
  const text = useText();
  const key = (digit: string) => (
    <Button key={digit} className="keypad__digit" onClick={() => onDigit(digit)}>
      {digit}
    </Button>
  );
  return (
    <div className="keypad">
      {DIGITS.map(key)}
      {onWithout ? (
        <Button onClick={onWithout}>{text.show('ways:phone.without')}</Button>
      ) : (
        <span />
      )}
      {key('0')}
      <Button icon="erase" className="keypad__erase" onClick={onErase}>
        {text.show('ways:phone.erase')}
      </Button>
    </div>
  );
}
