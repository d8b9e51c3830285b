import type { Contact } from '@madoguchi/client';
import type { UnmetWay } from '@madoguchi/domain';
import { Icon } from '@madoguchi/ui-kit';
import { useState } from 'react';
import type { Booked } from '../../state/left.ts';
import type { Waiting } from '../../state/screenOf.ts';
import { useText } from '../../state/useText.tsx';
import { BookingSlot } from '../BookingSlot.tsx';
import { ContactFormSlot } from '../contact/ContactFormSlot.tsx';
import { TakeAlong } from '../contact/TakeAlong.tsx';

interface LeavingQueueProps {
  readonly way: UnmetWay;
  readonly consultation: Waiting;
  /** Whether a time can be booked here; else one is wished for. */
  readonly bookable: boolean;
  readonly onBooked: (booked: Booked) => Promise<void>;
  readonly onLeave: (way: UnmetWay, contact: Contact | null) => Promise<void>;
  /** Back to waiting; the place in the queue was kept. */
  readonly onStay: () => void;
}

/** The screens of an alternative to waiting; the place in the queue is kept until it is confirmed. */
export function LeavingQueue(props: LeavingQueueProps) {
  const { way, consultation, bookable, onBooked, onLeave, onStay } = props;
  const text = useText();
  const { topicId, topicName, needs } = consultation;
  // A view that comes meanwhile asks for nothing else.
  const [matter] = useState({ topicId, needs });
  const kept = (
    <p className="kept">
      <Icon name="ticket" />
      <span>{text.show('ways:choices.kept', { ticket: consultation.ticket })}</span>
    </p>
  );
  if (way === 'booking' && bookable)
    return <BookingSlot {...{ matter, topicName, onBooked }} note={kept} onStop={onStay} />;
  if (way === 'callback' || way === 'booking')
    return (
      <ContactFormSlot
        kind={way}
        days={consultation.wishDays}
        note={kept}
        onSend={(contact) => onLeave(way, contact)}
        onStop={onStay}
      />
    );
  return (
    <TakeAlong
      way={way}
      topicName={consultation.topicName}
      telephone={consultation.telephone}
      note={text.show('ways:take.loses')}
      onTake={() => onLeave(way, null)}
      onBack={onStay}
    />
  );
}
