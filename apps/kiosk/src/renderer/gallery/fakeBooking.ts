import type { BookingOfKiosk } from '@madoguchi/client';
import { AppError, dayAfter } from '@madoguchi/domain';

const PLACE = { centerId: 'setagaya-1', deskId: 'setagaya-health' } as const;
const FIRST_DAY = '2026-12-01';
const HOLD_MS = 299_000;

/** Two weeks on which something is free, from nine to four, every half hour. */
const TIMES = Array.from({ length: 14 }, (_, n) => 540 + n * 30);
const DAYS = Array.from({ length: 14 }, (_, n) => dayAfter(FIRST_DAY, n));
const SLOTS = DAYS.flatMap((day) => TIMES.map((start) => ({ day, start, minutes: 30, ...PLACE })));

/** What can be booked in the gallery: at half past nine somebody is always quicker. */
export const fakeBooking: BookingOfKiosk = {
  slots: async (_, { fromDay, days, limit }) => {
    const from = fromDay ?? FIRST_DAY;
    const until = dayAfter(from, days);
    return SLOTS.filter(({ day }) => day >= from && day < until).slice(0, limit);
  },
  hold: async (_, slot) =>
    slot.start === 570
      ? { state: 'refused', code: 'SLOT_TAKEN', nearest: SLOTS.slice(2, 5) }
      : { state: 'held', bookingId: 'b1', until: Date.now() + HOLD_MS, inMs: HOLD_MS, slot },
  release: async () => undefined,
  book: async () => '412345',
  slip: () => Promise.reject(new AppError('WRONG_STATE')),
};
