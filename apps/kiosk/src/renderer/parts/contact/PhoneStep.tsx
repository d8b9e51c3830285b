import { groupedPhone } from '@madoguchi/domain';
import { Button, StatusBanner } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { phoneFault, withDigit, type PhoneFault } from '../../state/phone.ts';
import { useText } from '../../state/useText.tsx';
import { Keypad } from '../keys/Keypad.tsx';
import { Screen } from '../Screen.tsx';
import { StepWays, type StepFrame } from './StepWays.tsx';

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
  const without = {
    ...{ id: 'without', face: text.show('ways:phone.without') },
    onPress: () => onEntered(''),
  };
  const prompt = [text.say(title), text.say('ways:phone.lead')];
  return (
    <Screen
      name="contact"
      title={text.show(title)}
      prompt={fault ? [...prompt, text.say(`ways:phone.fault.${fault}`)] : prompt}
      words={
        <>
          <PhoneSoFar phone={phone} />
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
            corner={kind === 'booking' ? without : null}
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

function PhoneSoFar({ phone }: { readonly phone: string }) {
  const text = useText();
  return (
    <output className="phone" aria-label={text.plain('ways:phone.number')}>
      {phone === '' ? (
        <span className="phone__empty">{text.show('ways:phone.empty')}</span>
      ) : (
        groupedPhone(phone)
      )}
    </output>
  );
}
