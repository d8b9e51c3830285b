import type { BookingView, FreeSlotView } from '@madoguchi/protocol';
import type { Drop } from '../table/dropped.ts';

/** Where a booking is to go. */
export interface Goal {
  readonly day: string;
  readonly start: number;
  readonly minutes: number;
  /** `null` for anyone of the desk. */
  readonly staffId: string | null;
}

/** Where a booking was dragged to: its own time in another row, or another time. */
export const droppedAt = (booking: BookingView, { day, start, staff }: Drop): Goal => ({
  ...{ day, start: start ?? booking.start, minutes: booking.minutes },
  staffId: staff?.id ?? staffKept(booking),
});

/** A free slot as the goal of a move; a person who was booked by name stays booked. */
export const goalAt = (booking: BookingView, { day, start, minutes }: FreeSlotView): Goal => ({
  ...{ day, start, minutes, staffId: staffKept(booking) },
});

const staffKept = ({ isAnyone, staff }: BookingView): string | null => (isAnyone ? null : staff.id);

/** A goal as the value of a choice. */
export const goalKey = ({ day, start, staffId }: Goal): string =>
  `${day} ${String(start)} ${staffId ?? ''}`;

const DAYS = 14;
const MOST = 16;

/** The free times to which a booking could go from a day on. */
export const slotsFor = (booking: BookingView, fromDay: string) => {
  const { topics, language, supports, kiosk, centerId, deskId } = booking;
  return {
    ...{ topicIds: topics.map(({ id }) => id), needs: { language, supports } },
    ...{ withKiosk: kiosk !== null, staffId: staffKept(booking), centerId, deskId },
    ...{ fromDay, days: DAYS, limit: MOST },
  };
};
