import type { Contact } from '@madoguchi/client';
import type { UnmetWay } from '@madoguchi/domain';
import { Icon } from '@madoguchi/ui-kit';
import type { Waiting } from '../../state/screenOf.ts';
import { useText } from '../../state/useText.tsx';
import { ContactForm } from '../contact/ContactForm.tsx';
import { TakeAlong } from '../contact/TakeAlong.tsx';

interface LeavingQueueProps {
  readonly way: UnmetWay;
  readonly consultation: Waiting;
  readonly onLeave: (way: UnmetWay, contact: Contact | null) => Promise<void>;
  /** Back to waiting; the place in the queue was kept. */
  readonly onStay: () => void;
}

/** The screens of an alternative to waiting; the place in the queue is kept until it is confirmed. */
export function LeavingQueue({ way, consultation, onLeave, onStay }: LeavingQueueProps) {
  const text = useText();
  if (way === 'callback' || way === 'booking')
    return (
      <ContactForm
        kind={way}
        days={consultation.wishDays}
        note={
          <p className="kept">
            <Icon name="ticket" />
            <span>{text.show('ways:choices.kept', { ticket: consultation.ticket })}</span>
          </p>
        }
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
