import type { Needs, VisitEvent } from '@madoguchi/domain';
import type { KioskView } from '@madoguchi/protocol';
import { useEffect, useMemo, useState, type Dispatch } from 'react';
import { BookingSlot } from '../parts/BookingSlot.tsx';
import { leftBooking, type Left } from '../state/left.ts';

interface BookingScreenProps {
  readonly view: KioskView;
  readonly topicId: string;
  readonly needs: Needs;
  readonly dispatch: Dispatch<VisitEvent>;
  readonly onLeft: (left: Left) => void;
}

/** A time is booked instead of a call now; a topic that is withdrawn meanwhile is refused by the server. */
export function BookingScreen({ view, topicId, needs, dispatch, onLeft }: BookingScreenProps) {
  const [topic] = useState(() => view.topics.find(({ id }) => id === topicId));
  const matter = useMemo(() => ({ topicId, needs }), [topicId, needs]);
  const isGone = topic === undefined;
  useEffect(() => {
    if (isGone) dispatch({ type: 'leave' });
  }, [isGone, dispatch]);
  if (topic === undefined) return null;
  return (
    <BookingSlot
      matter={matter}
      topicName={topic.name}
      note={null}
      onBooked={(booked) => {
        onLeft(leftBooking({ topicName: topic.name, telephone: null }, booked));
        dispatch({ type: 'left', way: 'booking' });
      }}
      onStop={() => dispatch({ type: 'back' })}
    />
  );
}
