import type { Call } from '@madoguchi/client';
import { Button } from '@madoguchi/ui-kit';
import { useEffect, useState } from 'react';
import { CallControls } from '../parts/CallControls.tsx';
import { CallFacts } from '../parts/CallFacts.tsx';
import { CallNotice } from '../parts/CallNotice.tsx';
import { FarPicture } from '../parts/FarPicture.tsx';
import { OwnPicture } from '../parts/OwnPicture.tsx';
import { Screen } from '../parts/Screen.tsx';
import { useServices } from '../services.ts';
import type { Talking } from '../state/screenOf.ts';
import { useText } from '../state/useText.tsx';

interface CallScreenProps {
  readonly consultation: Talking;
  readonly call: Call | null;
}

/** Face to face: the specialist large, everything else small. */
export function CallScreen({ consultation, call }: CallScreenProps) {
  const text = useText();
  const [play, setPlay] = useState<(() => Promise<void>) | null>(null);
  useConnectedTone();
  return (
    <Screen
      name="call"
      title={text.show('kiosk:call.title')}
      titleHidden
      prompt={[text.plain('kiosk:call.with', { name: consultation.specialistName })]}
      words={
        <div className="stage">
          <FarPicture call={call} onBlocked={(again) => setPlay(() => again)} />
          <CallNotice consultation={consultation} call={call} />
          {play && (
            <div className="stage__unblock">
              <p>{text.show('kiosk:call.blocked')}</p>
              <Button
                variant="primary"
                size="main"
                icon="volume"
                onClick={() => void play().then(() => setPlay(null))}
              >
                {text.show('kiosk:call.unblock')}
              </Button>
            </div>
          )}
        </div>
      }
      controls={
        <>
          <CallFacts consultation={consultation} call={call} />
          <OwnPicture call={call} />
          <CallControls call={call} />
        </>
      }
    />
  );
}

/** A soft tone when somebody is there. */
function useConnectedTone() {
  const { tones } = useServices();
  useEffect(() => tones.play('connected'), [tones]);
}
