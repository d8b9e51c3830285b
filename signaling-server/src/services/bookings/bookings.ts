import { AppError, type Booking, type BookingEvent, type Caller } from '@madoguchi/domain';
import type { EventAck, EventData } from '@madoguchi/protocol';
import type { Clock } from '../../ports/clock.ts';
import type { Database } from '../../ports/store.ts';
import type { Command, Done } from '../engine/commands.ts';
import type { UnitOfWork } from '../engine/unitOfWork.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { bookingKind } from '../records/booking/index.ts';
import { bookingRulesKind } from '../records/bookingRules/index.ts';
import type { Moment } from './bookingWorld.ts';
import { askedSlotOf, hold, holdSeries, type AskedHold, type AskedSeries } from './holding.ts';
import {
  questionAt,
  seriesFor,
  slotsFor,
  takenBy,
  type AskedSlot,
  type AskedSlots,
} from './questions.ts';
import { orNearest, slotRefusal } from './refusals.ts';
import { factsShown, listOf, seriesShown, toSettleOf } from './shown.ts';
import { bookTogether, releaseTogether, settleWithLater, type BookedFor } from './together.ts';

interface BookingsParts {
  readonly runner: UnitRunner;
  readonly db: Database;
  readonly clock: Clock;
  readonly timeZone: string;
}

type Asker = Caller['actor'];

/** 予約: slots are held, booked, moved and settled, and what happens on the day. Rules: docs/spec/bookings.md. */
export class Bookings {
  readonly #parts: BookingsParts;

  constructor(parts: BookingsParts) {
    this.#parts = parts;
  }

  slots(asked: AskedSlots): EventAck<'booking.slots'> {
    return this.#parts.db.read((stores) => slotsFor(stores, asked, this.#moment()));
  }

  /**
   * Keeps a slot while it is talked about, or says which three are near: somebody was quicker, or it is not offered.
   * Refuses with `NOT_ALLOWED`, `TOPIC_NOT_AVAILABLE` or `TOO_MANY_REQUESTS`.
   */
  async hold(command: Command, asked: AskedHold): Promise<EventAck<'booking.hold'>> {
    return this.#orNearest(askedSlotOf(asked), () =>
      this.#parts.runner.once(command, (unit) => hold(unit, command, asked, this.#moment(unit))),
    );
  }

  /** Keeps what is to be had of a series as one; what is lost is told, the others stand. Refuses as `hold` does. */
  holdSeries(command: Command, asked: AskedSeries): Promise<EventAck<'booking.holdSeries'>> {
    return this.#parts.runner.once(command, (unit) =>
      holdSeries(unit, command, asked, this.#moment(unit)),
    );
  }

  /** Which days of a series are free, and what is near the others. */
  seriesDates(asked: EventData<'booking.seriesDates'>): EventAck<'booking.seriesDates'> {
    return this.#parts.db.read((stores) => seriesFor(stores, asked, this.#moment()));
  }

  release(command: Command, id: string): Promise<Done> {
    return this.#once(command, (unit) => releaseTogether(unit, id));
  }

  /** Confirms what is held. The number is no part of the stored answer, as it opens a session. */
  async book(command: Command, id: string, who: BookedFor): Promise<{ number: string }> {
    await this.#once(command, (unit) => bookTogether(unit, id, who, command.caller.actor));
    return { number: this.#booking(id)?.number ?? '' };
  }

  /** Cancels it or keeps it as it is; the later ones of its series with it, if asked for. */
  settle(
    command: Command,
    { bookingId, withLater }: { readonly bookingId: string; readonly withLater: boolean },
    event: Parameters<typeof settleWithLater>[2],
  ): Promise<Done> {
    return this.#once(command, (unit) => settleWithLater(unit, bookingId, event, withLater));
  }

  /** Name and telephone number; that somebody read them is in the log. */
  async read(id: string, caller: Caller): Promise<EventAck<'booking.read'>> {
    return this.#parts.runner.run((unit) => {
      const booking = unit.get(bookingKind, id);
      unit.note({ action: 'booking.read', record: { kind: 'booking', id }, details: {} });
      return { ...factsShown(unit.stores, booking, true), phone: booking.phone };
    }, caller);
  }

  /** To another time or person; at the same booth, where it is free. */
  async move(command: Command, to: EventData<'booking.move'>): Promise<EventAck<'booking.move'>> {
    const { runner } = this.#parts;
    const known = this.#booking(to.bookingId);
    if (known === null) throw new AppError('BOOKING_NOT_FOUND');
    return this.#orNearest(askedMove(known, to, null), () =>
      runner.once(command, (unit) => {
        const booking = unit.get(bookingKind, to.bookingId);
        const taken = this.#movedTo(unit, booking, to);
        const { reason, staffId } = to;
        const event = { type: 'move', to: taken, isAnyone: staffId === null, reason } as const;
        const { slot, centerId, deskId } = unit.act(bookingKind, to.bookingId, event);
        const { day, start, minutes } = slot;
        return { state: 'moved' as const, slot: { day, start, minutes, centerId, deskId } };
      }),
    );
  }

  /** Refuses with `BOOKING_TOO_EARLY` before slot and grace are over. */
  absent(command: Command, id: string): Promise<Done> {
    return this.#once(command, (unit) => {
      const { deskId } = unit.get(bookingKind, id);
      const { graceMinutes } = unit.stores.records(bookingRulesKind).get(deskId);
      const { timeZone } = this.#parts;
      unit.act(bookingKind, id, { type: 'markAbsent', graceMinutes, timeZone });
    });
  }

  /** What needs no more than the press itself. */
  say(command: Command, id: string, event: PlainEvent): Promise<Done> {
    return this.#parts.runner.command(command, bookingKind, id, event);
  }

  list(actor: Asker, asked: EventData<'booking.list'>): EventAck<'booking.list'> {
    return this.#parts.db.read((stores) => ({ bookings: listOf(stores, actor, asked) }));
  }

  /** The bookings of its series that are not over, of nobody by name. */
  series(id: string): EventAck<'booking.series'> {
    return this.#parts.db.read((stores) => ({ bookings: seriesShown(stores, id) }));
  }

  toSettle(actor: Asker): EventAck<'booking.toSettle'> {
    return this.#parts.db.read((stores) => ({ bookings: toSettleOf(stores, actor) }));
  }

  #movedTo(unit: UnitOfWork, booking: Booking, to: EventData<'booking.move'>) {
    const moment = this.#moment(unit);
    try {
      return takenBy(unit.stores, askedMove(booking, to, booking.kioskId), moment);
    } catch (error) {
      if (slotRefusal(error) === null) throw error;
      return takenBy(unit.stores, askedMove(booking, to, null), moment);
    }
  }

  #booking(id: string): Booking | null {
    return this.#parts.db.read((stores) => stores.records(bookingKind).get(id));
  }

  #once(command: Command, work: (unit: UnitOfWork) => void): Promise<Done> {
    return this.#parts.runner.once(command, (unit) => {
      work(unit);
      return {};
    });
  }

  #orNearest<T>(asked: AskedSlot, work: () => Promise<T>) {
    return orNearest(this.#parts.db, () => this.#moment(), asked, work);
  }

  #moment(unit?: UnitOfWork): Moment {
    const { clock, timeZone } = this.#parts;
    return { now: unit?.now ?? clock.now(), timeZone };
  }
}

/** What staff say of a booking by one press. */
type PlainEvent = Extract<BookingEvent, { type: 'checkIn' | 'call' | 'begin' | 'end' | 'delay' }>;

function askedMove(
  booking: Booking,
  { day, start, staffId }: EventData<'booking.move'>,
  kioskId: string | null,
): AskedSlot {
  const { centerId, deskId, topicIds, needs } = booking;
  const place = { centerId, deskId };
  const matter = { topicIds, needs, withKiosk: booking.kioskId !== null, staffId, kioskId };
  return { question: questionAt(matter, place, day), place, day, start, moving: booking };
}
