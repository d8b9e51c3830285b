import type { Logger } from '../ports/logger.ts';
import type { RightsChanges } from '../services/access/rightsChanges.ts';
import type { Services } from '../services/composeServices.ts';

/** What is booked and does not stand any more is to be settled, and who waits is asked, whatever of the ward has changed. */
export function keepBookings(
  rights: RightsChanges,
  { bookingUpkeep, standbyUpkeep }: Pick<Services, 'bookingUpkeep' | 'standbyUpkeep'>,
  log: Logger,
): void {
  const look = async (): Promise<void> => {
    await bookingUpkeep.look();
    await standbyUpkeep.look();
  };
  rights.onChange(({ type }) => {
    if (type === 'guestEnded') return;
    look().catch((error: unknown) => {
      log.error({ err: error, type }, 'bookings were not looked through');
    });
  });
}
