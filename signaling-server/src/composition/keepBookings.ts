import type { Logger } from '../ports/logger.ts';
import type { RightsChanges } from '../services/access/rightsChanges.ts';
import type { BookingUpkeep } from '../services/bookings/upkeep.ts';

/** What is booked and does not stand any more is to be settled, whatever of the ward has changed. */
export function keepBookings(rights: RightsChanges, upkeep: BookingUpkeep, log: Logger): void {
  rights.onChange(({ type }) => {
    if (type === 'guestEnded') return;
    upkeep.look().catch((error: unknown) => {
      log.error({ err: error, type }, 'bookings were not looked through');
    });
  });
}
