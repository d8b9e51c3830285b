import { fellAway, localDay, type Booking } from '@madoguchi/domain';
import type { Database } from '../../ports/store.ts';
import { SYSTEM, type UnitOfWork } from '../engine/unitOfWork.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { bookingKind } from '../records/booking/index.ts';
import { kioskClosureKind } from '../records/kioskClosure/index.ts';
import { bookingWorldOf } from './bookingWorld.ts';

/**
 * Puts what does not stand any more on the list of what is to be settled (BK8): after whatever changes the ward, and at a
 * start.
 */
export class BookingUpkeep {
  readonly #runner: UnitRunner;
  readonly #db: Database;
  readonly #timeZone: string;

  constructor(runner: UnitRunner, db: Database, timeZone: string) {
    this.#runner = runner;
    this.#db = db;
    this.#timeZone = timeZone;
    runner.inTransaction((unit) => {
      const closures = unit.changesOf(kioskClosureKind);
      if (closures.length > 0) this.lookThrough(unit);
      // What was held may have been closed before it was booked.
      const booked = unit.changesOf(bookingKind).flatMap(({ before, after }) => {
        const isNew = before?.state === 'held' && after.state === 'booked';
        return isNew ? [after] : [];
      });
      if (booked.length > 0) this.#lookAt(unit, booked);
    });
  }

  /** Looks at everything that is booked; without anything there is no unit of work. */
  async look(): Promise<void> {
    const booked = this.#db.read((stores) => stores.records(bookingKind).in('booked'));
    if (booked.length > 0) await this.#runner.run((unit) => this.lookThrough(unit));
  }

  /** The same within a unit of work that changes what bookings stand on. */
  lookThrough(unit: UnitOfWork): void {
    this.#lookAt(unit, unit.stores.records(bookingKind).in('booked'));
  }

  #lookAt(unit: UnitOfWork, bookings: readonly Booking[]): void {
    const { stores, now } = unit;
    const world = bookingWorldOf(stores, { now, timeZone: this.#timeZone });
    const today = localDay(now, this.#timeZone);
    for (const booking of bookings) {
      if (booking.slot.day < today) continue;
      const because = fellAway(world, booking);
      if (because === null) continue;
      unit.act(bookingKind, booking.id, { type: 'fallAway', because }, SYSTEM);
    }
  }
}
