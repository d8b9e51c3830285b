import type { FreeSlotView } from '@madoguchi/protocol';
import { Button } from '@madoguchi/ui-kit';
import { useEffect, useRef } from 'react';
import { useText } from '../../app/useText.ts';
import { useBookingWords } from '../useBookingWords.ts';
import type { Asking } from './asking.ts';

interface RefusedProps {
  readonly refusal: Extract<Asking, { step: 'refused' }>['refusal'];
  readonly onChoose: (slot: FreeSlotView) => void;
}

/** One sentence, and the free times near it, a press each. */
export function Refused({ refusal, onChoose }: RefusedProps) {
  const { t } = useText();
  const { formDayAndTime, dayAndTime } = useBookingWords();
  const nearest = useRef<HTMLDivElement>(null);
  // The nearest is one press away, also by key.
  useEffect(() => nearest.current?.querySelector('button')?.focus(), [refusal]);
  return (
    <div className="slots__refused" role="alert">
      <p>{t(`errors:${refusal.code}`)}</p>
      <p>{t(refusal.nearest.length === 0 ? 'bookings:taken.none' : 'bookings:taken.nearest')}</p>
      <div className="slots__nearest" ref={nearest}>
        {refusal.nearest.map((slot) => (
          <Button
            key={`${slot.day} ${String(slot.start)} ${slot.centerId}`}
            aria-label={t('bookings:slots.choose', { time: formDayAndTime(slot) })}
            onClick={() => onChoose(slot)}
          >
            {dayAndTime(slot)}
          </Button>
        ))}
      </div>
    </div>
  );
}
