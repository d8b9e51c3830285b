import { dayAfter, NO_NEEDS, type Booking } from '@madoguchi/domain';
import type { EventAck } from '@madoguchi/protocol';
import type { Stores } from '../../ports/store.ts';
import type { AskedHold, AskedSeries } from '../bookings/holding.ts';
import { bookingKind } from '../records/booking/index.ts';
import { command, Fixture } from './fixture.ts';

/** Staff of the center of the example ward. */
export const COUNTER = { kind: 'staff', staffId: 'counter', role: 'staff' } as const;

/** The Thursday after the fixture's Tuesday. */
export const DAY = '2026-11-26';

const EVERYTHING = {
  ...{ staffId: null, recordKind: null, recordId: null, action: null },
  ...{ from: null, until: null, before: null },
} as const;

type Bookings = Fixture['services']['bookings'];
type Said = Parameters<Bookings['say']>[2] | Parameters<Bookings['settle']>[2];

/** The example ward with somebody at the counter, and bookings as they are made there. */
export class BookingOffice extends Fixture {
  readonly kind = bookingKind;

  /** Fills in the example ward, and somebody at its counter. */
  async fill(insertWard: (stores: Stores) => void): Promise<void> {
    await this.db.write((stores) => {
      insertWard(stores);
      stores.staff.insert({
        ...{ id: 'counter', displayName: '窓口', role: 'staff', disabled: false },
        ...{ deskIds: [], centerIds: ['center'], districtIds: [] },
        skills: { languages: [], supports: [] },
      });
    });
  }

  /** What the log says, the oldest first. */
  async entries() {
    const entries = await this.db.archive.searchAudit(EVERYTHING, 100);
    return entries.toReversed();
  }

  asked(start: number, changes: Partial<AskedHold> = {}): AskedHold {
    return {
      ...{ topicIds: ['care'], needs: NO_NEEDS, withKiosk: true, staffId: null, kioskId: null },
      ...{ centerId: 'center', deskId: 'desk', day: DAY, start, source: 'phone' },
      ...{ contactId: null, ...changes },
    };
  }

  hold(start: number, changes: Partial<AskedHold> = {}): Promise<EventAck<'booking.hold'>> {
    return this.services.bookings.hold(command(COUNTER), this.asked(start, changes));
  }

  /** Holds and confirms; its id. */
  async book(start: number, changes: Partial<AskedHold> = {}): Promise<string> {
    const held = await this.hold(start, changes);
    if (held.state !== 'held') throw new Error(held.code);
    const who = { name: '山田', phone: '0312345678' };
    await this.services.bookings.book(command(COUNTER), held.bookingId, who);
    return held.bookingId;
  }

  booking(id: string): Booking {
    const booking = this.db.read((stores) => stores.records(bookingKind).get(id));
    if (booking === null) throw new Error(`${id} is not there`);
    return booking;
  }

  /** Moves the clock to a minute of the day that is booked. */
  async at(minute: number): Promise<void> {
    const then = Date.parse(`${DAY}T00:00+09:00`) + minute * 60_000;
    await this.clock.advance(then - this.clock.now());
  }

  /** One press of somebody of the counter; of the later ones of its series as well, if asked for. */
  tell(bookingId: string, event: Said, withLater = false) {
    const press = command(COUNTER);
    const { bookings } = this.services;
    return event.type === 'cancel' || event.type === 'keep'
      ? bookings.settle(press, { bookingId, withLater }, event)
      : bookings.say(press, bookingId, event);
  }

  /** Holds every second week at one time, so often; what came of it. */
  holdSeries(start: number, times: number): Promise<EventAck<'booking.holdSeries'>> {
    const dates = Array.from({ length: times }, (_, n) => ({ day: dayAfter(DAY, n * 14), start }));
    return this.services.bookings.holdSeries(command(COUNTER), this.askedSeries(dates));
  }

  askedSeries(dates: AskedSeries['dates']): AskedSeries {
    const { topicIds, needs, withKiosk, staffId, centerId, deskId } = this.asked(0);
    const matter = { topicIds, needs, withKiosk, staffId, centerId, deskId };
    return { ...matter, dates, source: 'phone', contactId: null };
  }
}
