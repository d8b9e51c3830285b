import type { Call } from '@madoguchi/client';
import { Button, StatusBanner } from '@madoguchi/ui-kit';
import { useEffect } from 'react';
import { FarPictureAhead } from '../parts/FarPicture.tsx';
import { OwnPicture } from '../parts/OwnPicture.tsx';
import { Refusal } from '../parts/Refusal.tsx';
import { Screen } from '../parts/Screen.tsx';
import { useModel, useServices } from '../services.ts';
import type { Waiting } from '../state/screenOf.ts';
import { useAction } from '../state/useAction.ts';
import { useText, type Text } from '../state/useText.tsx';

interface WaitingScreenProps {
  /** `null` for the moment between the button and the server's answer. */
  readonly consultation: Waiting | null;
  readonly call: Call | null;
}

/** The resident's number and place, and a large way out. */
export function WaitingScreen({ consultation, call }: WaitingScreenProps) {
  const text = useText();
  const model = useModel();
  const { run, refusal } = useAction();
  useRingTone(consultation?.state === 'offered');
  const place = placeInLine(consultation, text);
  const problem = call?.deviceProblem ?? null;
  return (
    <Screen
      name="waiting"
      title={text.show('kiosk:waiting.ticket')}
      prompt={[
        text.plain('kiosk:waiting.ticket'),
        consultation?.ticket ?? '',
        place.plain,
        text.plain('kiosk:waiting.sit'),
      ]}
      words={
        <>
          <p className="ticket" data-testid="ticket">
            {consultation?.ticket ?? '—'}
          </p>
          <output className="place">{place.shown}</output>
          <p className="screen__lead">{text.show('kiosk:waiting.sit')}</p>
          <figure className="preview">
            <OwnPicture call={call} />
            <figcaption>{text.show('kiosk:waiting.preview')}</figcaption>
          </figure>
          <StatusBanner tone="warning">
            {problem && text.show(`kiosk:device.${problem}`)}
          </StatusBanner>
        </>
      }
      controls={
        <>
          <FarPictureAhead call={call} />
          <Refusal code={refusal} />
          <Button
            variant="danger"
            size="main"
            icon="close"
            wide
            onClick={() => run(() => model.cancel())}
          >
            {text.show('kiosk:waiting.cancel')}
          </Button>
        </>
      }
    />
  );
}

function placeInLine(consultation: Waiting | null, text: Text) {
  const say = (...[key, values]: Parameters<Text['plain']>) => ({
    plain: text.plain(key, values),
    shown: text.show(key, values),
  });
  if (!consultation) return say('kiosk:waiting.registering');
  if (consultation.state === 'offered') return say('kiosk:waiting.offered');
  return consultation.ahead === 0
    ? say('kiosk:waiting.next')
    : say('kiosk:waiting.ahead', { count: consultation.ahead });
}

/** A soft tone when a specialist is being called, once for each time. */
function useRingTone(offered: boolean) {
  const { tones } = useServices();
  useEffect(() => {
    if (offered) tones.play('ring');
  }, [tones, offered]);
}
