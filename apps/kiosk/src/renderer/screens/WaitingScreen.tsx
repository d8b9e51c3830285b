import type { Call, Contact } from '@madoguchi/client';
import type { UnmetWay } from '@madoguchi/domain';
import { useCallback, useEffect, useState } from 'react';
import { RemotePictureAhead } from '../parts/RemotePicture.tsx';
import { LeavingQueue } from '../parts/waiting/LeavingQueue.tsx';
import { PlaceInQueue } from '../parts/waiting/PlaceInQueue.tsx';
import { useModel, useServices } from '../services.ts';
import { leftOf, type Left } from '../state/left.ts';
import type { Waiting } from '../state/screenOf.ts';
import { useAttention } from '../state/attention.ts';

interface WaitingScreenProps {
  /** `null` for the moment between the button and the server's answer. */
  readonly consultation: Waiting | null;
  readonly call: Call | null;
  readonly onLeft: (left: Left) => void;
}

/** The waiting screen: the place in the queue, and after a while the alternatives. */
export function WaitingScreen({ consultation, call, onLeft }: WaitingScreenProps) {
  const model = useModel();
  const [way, setWay] = useState<UnmetWay | null>(null);
  useRingTone(consultation?.state === 'offered');
  const stay = useCallback(() => setWay(null), []);
  // Inactivity leaves the form, so that no telephone number stays on the screen.
  useAttention(way !== null, stay);
  const leave = async (taken: UnmetWay, contact: Contact | null) => {
    if (!consultation) return;
    const left = leftOf(consultation, taken, contact);
    await (taken === 'callback' || taken === 'booking'
      ? contact && model.leave({ way: taken, contact })
      : model.leave({ way: taken }));
    onLeft(left);
  };
  return (
    <>
      <RemotePictureAhead call={call} />
      {consultation && way !== null ? (
        <LeavingQueue
          key={way}
          way={way}
          consultation={consultation}
          onLeave={leave}
          onStay={stay}
        />
      ) : (
        <PlaceInQueue consultation={consultation} call={call} onWay={setWay} />
      )}
    </>
  );
}

/** Plays a tone each time a specialist is rung. */
function useRingTone(offered: boolean) {
  const { tones } = useServices();
  useEffect(() => {
    if (offered) tones.play('ring');
  }, [tones, offered]);
}
