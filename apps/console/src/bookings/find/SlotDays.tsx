import { useText } from '../../app/useText.ts';
import { useBookingWords } from '../useBookingWords.ts';
import type { Lost, SlotTime } from './asking.ts';

/** The dates of what is held or booked, where it is more than one. */
export function SlotDays({ slots }: { readonly slots: readonly SlotTime[] }) {
  const { formDayAndTime } = useBookingWords();
  return (
    <ol className="series__held">
      {slots.map((slot) => (
        <li key={slot.day}>{formDayAndTime(slot)}</li>
      ))}
    </ol>
  );
}

/** Which dates somebody else took in between; the others stand. */
export function LostDays({ lost }: { readonly lost: readonly Lost[] }) {
  const { t } = useText();
  const { formDay } = useBookingWords();
  if (lost.length === 0) return null;
  const days = lost.map(({ day }) => formDay(day)).join('、');
  return (
    <p className="slots__refused" role="alert">
      {t('bookings:series.lost', { days })}
    </p>
  );
}
