import type { CheckedIn } from '@madoguchi/client';
import { bookingNumberInCode, groupedBookingNumber } from '@madoguchi/domain';
import { Button, StatusBanner, useAction } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { StepWays } from '../parts/contact/StepWays.tsx';
import { Keypad } from '../parts/keys/Keypad.tsx';
import { Refusal } from '../parts/MainAction.tsx';
import { Screen } from '../parts/Screen.tsx';
import { useModel } from '../services.ts';
import { useText } from '../state/useText.tsx';
import { SlipPicture } from './camera/SlipPicture.tsx';
import { useHeldCode } from './camera/useHeldCode.ts';
import { isWholeNumber, withNumberDigit } from './numberEntry.ts';

interface NumberPadProps {
  readonly onChecked: (checked: CheckedIn) => void;
  readonly onBack: () => void;
}

/** What is to be said of what was typed or held to the camera, before anything was sent. */
type Remark = 'short' | 'foreign';

/** The number as far as it is known, and what comes of it. */
function useCheckingIn(onChecked: NumberPadProps['onChecked']) {
  const model = useModel();
  const { perform, busy, failure, dismiss } = useAction<'checkIn'>();
  const [number, setNumber] = useState('');
  const [remark, setRemark] = useState<Remark | null>(null);
  const change = (changed: string) => {
    setNumber(changed);
    setRemark(null);
    dismiss();
  };
  const send = (whole: string) =>
    void perform('checkIn', async () => onChecked(await model.checkIn(whole)));
  return {
    ...{ number, remark, failure, change },
    isBusy: busy !== null,
    send: () => (isWholeNumber(number) ? send(number) : setRemark('short')),
    hold: (code: string) => {
      const held = bookingNumberInCode(code);
      change(held ?? number);
      if (held === null) setRemark('foreign');
      else send(held);
    },
  };
}

/**
 * The check-in: by the slip that is held to the camera, which is read by itself, or by its number on the large keypad. A
 * code of something else is told of, and sent nowhere.
 */
export function NumberPad({ onChecked, onBack }: NumberPadProps) {
  const text = useText();
  const { number, remark, failure, isBusy, change, send, hold } = useCheckingIn(onChecked);
  const camera = useHeldCode(hold);
  const isMissing = camera.state === 'missing';
  const title = isMissing ? 'ways:checkIn.title' : 'ways:checkIn.titleCamera';
  return (
    <Screen
      name="contact"
      title={text.show(title)}
      prompt={[
        text.say(title),
        text.say(isMissing ? 'ways:checkIn.noCamera' : 'ways:checkIn.hold'),
        text.say('ways:checkIn.lead'),
        ...(remark ? [text.say(`ways:checkIn.${remark}`)] : []),
      ]}
      words={
        <>
          <SlipPicture camera={camera} />
          <output className="phone" aria-label={text.plain('ways:checkIn.number')}>
            {number === '' ? (
              <span className="phone__empty">{text.show('ways:phone.empty')}</span>
            ) : (
              groupedBookingNumber(number)
            )}
          </output>
          <StatusBanner tone="warning">
            {remark && text.show(`ways:checkIn.${remark}`)}
          </StatusBanner>
          <Refusal code={failure} />
          {isMissing && <p className="screen__lead">{text.show('ways:checkIn.lead')}</p>}
        </>
      }
      controls={
        <>
          <Keypad
            onDigit={(digit) => change(withNumberDigit(number, digit))}
            onErase={() => change(number.slice(0, -1))}
          />
          <StepWays onBack={onBack}>
            <Button variant="primary" icon="check" aria-busy={isBusy || undefined} onClick={send}>
              {text.show('ways:checkIn.go')}
            </Button>
          </StepWays>
        </>
      }
    />
  );
}
