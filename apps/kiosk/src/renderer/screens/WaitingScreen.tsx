import type { Call, Contact } from '@madoguchi/client';
import type { UnmetWay } from '@madoguchi/domain';
import type { KioskView } from '@madoguchi/protocol';
import { useCallback, useEffect, useState } from 'react';
import { RemotePictureAhead } from '../parts/RemotePicture.tsx';
import { useLaterBrief } from '../parts/useLaterBrief.ts';
import { Timeout } from '../parts/Timeout.tsx';
import { LeavingQueue } from '../parts/waiting/LeavingQueue.tsx';
import { PlaceInQueue } from '../parts/waiting/PlaceInQueue.tsx';
import { useModel, useServices } from '../services.ts';
import { leftBooking, leftOf, type Booked, type Left } from '../state/left.ts';
import type { Waiting } from '../state/screenOf.ts';
import { isBookable } from '../state/topicState.ts';

interface WaitingScreenProps {
  readonly view: KioskView;
  /** `null` for the moment between the button and the server's answer. */
  readonly consultation: Waiting | null;
  readonly call: Call | null;
  readonly onLeft: (left: Left) => void;
}

/** The waiting screen: the place in the queue, and after a while the alternatives. */
export function WaitingScreen({ view, consultation, call, onLeft }: WaitingScreenProps) {
  const model = useModel();
  const [way, setWay] = useState<UnmetWay | null>(null);
  useRingTone(consultation?.state === 'offered');
  // Whoever stands beside the resident may say more to whoever is rung.
  const brief = useLaterBrief(view.helper !== null && consultation !== null);
  const stay = useCallback(() => setWay(null), []);
  const leave = async (taken: UnmetWay, contact: Contact | null) => {
    if (!consultation) return;
    const left = leftOf(consultation, taken, contact);
    await (taken === 'callback' || taken === 'booking'
      ? contact && model.leave({ way: taken, contact })
      : model.leave({ way: taken }));
    onLeft(left);
  };
  const book = async (booked: Booked) => {
    if (!consultation) return;
    // What was booked is booked, whatever becomes of the queue.
    onLeft(leftBooking(consultation, booked));
    await model.leave({ way: 'booking', contact: null });
  };
  const topicId = consultation?.topicId;
  const bookable = isBookable(view.topics.find(({ id }) => id === topicId));
  return (
    <>
      <RemotePictureAhead call={call} />
      {consultation && way !== null ? (
        <LeavingQueue
          key={way}
          way={way}
          consultation={consultation}
          bookable={bookable}
          onBooked={book}
          onLeave={leave}
          onStay={stay}
        />
      ) : (
        (brief.screen ?? (
          <PlaceInQueue {...{ consultation, bookable, call }} brief={brief.button} onWay={setWay} />
        ))
      )}
      {/* Without a touch the form is left, so that no telephone number stays on the screen. */}
      <Timeout timed={way === null ? null : 'otherWay'} onEnd={stay} />
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
