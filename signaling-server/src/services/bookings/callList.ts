import { localDay, mayOn, nextOpenDay, type Booking, type Caller } from '@madoguchi/domain';
import type { EventAck, EventData } from '@madoguchi/protocol';
import type { Clock } from '../../ports/clock.ts';
import type { Stores } from '../../ports/store.ts';
import type { Command, Done } from '../engine/commands.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { holidayOn } from '../hours/holidays.ts';
import { bookingKind } from '../records/booking/index.ts';
import { wardOf } from '../records/places.ts';
import { factsShown } from './shown.ts';

type Asked = EventData<'booking.callList'>;

const MOST_LISTED = 500;

/** 電話でのお知らせ: who is reminded of their booking by telephone, and what came of it. */
export class CallList {
  readonly #runner: UnitRunner;
  readonly #clock: Clock;
  readonly #timeZone: string;

  constructor(runner: UnitRunner, clock: Clock, timeZone: string) {
    this.#runner = runner;
    this.#clock = clock;
    this.#timeZone = timeZone;
  }

  /** With names and numbers, so that reading it is an entry of the log: of which place, of which day, of how many. */
  async list({ place, day: asked }: Asked, caller: Caller): Promise<EventAck<'booking.callList'>> {
    const today = localDay(this.#clock.now(), this.#timeZone);
    return this.#runner.run((unit) => {
      const { stores } = unit;
      const hours = stores.organisation.openingHours();
      const day = asked ?? nextOpenDay(hours, place, holidayOn, today) ?? today;
      const expected = expectedOn(stores, caller, place, day);
      const bookings = expected.flatMap((b) => withPhone(stores, b)).slice(0, MOST_LISTED);
      const details = { rows: bookings.length, dueDay: day };
      if (bookings.length > 0) unit.note({ action: 'booking.listRead', record: place, details });
      return { day, bookings, withoutPhone: expected.filter(({ phone }) => phone === null).length };
    }, caller);
  }

  remind(
    command: Command,
    { bookingId, result }: Pick<EventData<'booking.remind'>, 'bookingId' | 'result'>,
  ): Promise<Done> {
    return this.#runner.command(command, bookingKind, bookingId, { type: 'remind', result });
  }
}

/** Whoever is booked there, as far as it is within reach of who asks, by when they begin. */
function expectedOn(
  stores: Stores,
  { actor }: Caller,
  { kind, id }: Asked['place'],
  day: string,
): readonly Booking[] {
  if (actor.kind !== 'staff') return [];
  const ward = wardOf(stores);
  return stores
    .records(bookingKind)
    .on(day)
    .filter((b) => b.state === 'booked' && (kind === 'desk' ? b.deskId : b.centerId) === id)
    .filter((b) => mayOn(actor, 'booking.confirm', bookingKind.placeOf(stores, b), ward));
}

const withPhone = (stores: Stores, b: Booking): EventAck<'booking.callList'>['bookings'] =>
  b.phone === null
    ? []
    : [{ ...factsShown(stores, b, true), phone: b.phone, reminder: b.reminder }];
