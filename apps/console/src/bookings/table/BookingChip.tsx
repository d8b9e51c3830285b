import { clockOf } from '@madoguchi/domain';
import type { BookingView } from '@madoguchi/protocol';
import { Isolated } from '@madoguchi/ui-kit';
import type { CSSProperties } from 'react';
import { useText } from '../../app/useText.ts';
import { useWords } from '../../specialist/useWords.ts';
import { useBookingWords } from '../useBookingWords.ts';
import { useTimeLeft } from '../useTimeLeft.ts';
import { dragged } from './dropped.ts';
import { mayMove } from './placement.ts';

interface BookingChipProps {
  readonly booking: BookingView;
  readonly onOpen: () => void;
  readonly className: string;
  readonly style?: CSSProperties;
}

/**
 * A booking in a timetable: its time, its state and whose it is in words, which are what it is called; in a colour of its
 * state. It opens, and can be dragged.
 */
export function BookingChip({ booking, onOpen, className, style }: BookingChipProps) {
  const { t } = useText();
  const { text } = useWords();
  const { time } = useBookingWords();
  const { state, start, topics, name, heldUntil } = booking;
  const topic = topics.map((each) => text(each.name)).join('・');
  const who = name === '' ? topic : name;
  const isHeld = state === 'held' && heldUntil !== null;
  return (
    <button
      type="button"
      className={className}
      data-state={state}
      style={style}
      draggable={mayMove(booking)}
      onDragStart={(event) => dragged(event.dataTransfer, booking.bookingId)}
      title={[time(booking), name, topic].filter((each) => each !== '').join(' ')}
      onClick={onOpen}
    >
      <span className="chip-time numbers">{clockOf(start)}</span>{' '}
      <span className="chip-state">{t(`bookings:states.${state}`)}</span>{' '}
      {isHeld ? (
        <HoldLeft until={heldUntil} />
      ) : (
        <span className="chip-who">
          <Isolated>{who}</Isolated>
        </span>
      )}
    </button>
  );
}

/** How long a hold still lasts, in words. */
export function HoldLeft({ until }: { readonly until: number }) {
  const { t } = useText();
  const left = useTimeLeft(until);
  return (
    <span className="chip-left numbers">
      {left === null ? t('bookings:states.lapsed') : t('bookings:held.left', { left })}
    </span>
  );
}
