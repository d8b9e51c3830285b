import { AppError, type Booking, type BookingEvent, type Caller } from '@madoguchi/domain';
import type { EventAck, EventData } from '@madoguchi/protocol';
import type { Clock } from '../../ports/clock.ts';
import type { Database } from '../../ports/store.ts';
import type { Command, Done } from '../engine/commands.ts';
import type { UnitOfWork } from '../engine/unitOfWork.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { bookingKind } from '../records/booking/index.ts';
import { bookingRulesKind } from '../records/bookingRules/index.ts';
import { contactKind } from '../records/contact/kind.ts';
import type { Moment } from './bookingWorld.ts';
import { askedSlotOf, hold, type AskedHold } from './holding.ts';
import { freshNumber } from './numbers.ts';
import {
  nearestTo,
  questionAt,
  slotsFor,
  takenBy,
  type AskedSlot,
  type AskedSlots,
} from './questions.ts';
import { factsShown, listOf, toSettleOf } from './shown.ts';

interface BookingsParts {
  readonly runner: UnitRunner;
  readonly db: Database;
  readonly clock: Clock;
  readonly timeZone: string;
}

type Refused = Extract<EventAck<'booking.hold'>, { state: 'refused' }>;
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

  release(command: Command, id: string): Promise<Done> {
    return this.#act(command, id, { type: 'release' });
  }

  /** Confirms what is held. The number is no part of the stored answer, as it opens a session. */
  async book(
    command: Command,
    id: string,
    who: Pick<EventData<'booking.book'>, 'name' | 'phone'>,
  ): Promise<{ number: string }> {
    const { runner, db } = this.#parts;
    await runner.once(command, (unit) => {
      const { kioskId, contactId, source } = unit.get(bookingKind, id);
      if (kioskId === null && who.phone === null) throw new AppError('BAD_REQUEST');
      if (source !== 'kiosk' && who.name === null) throw new AppError('BAD_REQUEST');
      const number = freshNumber(unit.stores);
      unit.act(bookingKind, id, { type: 'book', name: who.name ?? '', phone: who.phone, number });
      if (contactId !== null) settleWish(unit, contactId, command.caller.actor);
      return {};
    });
    return { number: db.read((stores) => stores.records(bookingKind).get(id))?.number ?? '' };
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
    const { runner, db } = this.#parts;
    const known = db.read((stores) => stores.records(bookingKind).get(to.bookingId));
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
    return this.#parts.runner.once(command, (unit) => {
      const { deskId } = unit.get(bookingKind, id);
      const { graceMinutes } = unit.stores.records(bookingRulesKind).get(deskId);
      const { timeZone } = this.#parts;
      unit.act(bookingKind, id, { type: 'markAbsent', graceMinutes, timeZone });
      return {};
    });
  }

  /** What needs no more than the press itself. */
  say(command: Command, id: string, event: PlainEvent): Promise<Done> {
    return this.#act(command, id, event);
  }

  list(actor: Asker, asked: EventData<'booking.list'>): EventAck<'booking.list'> {
    return this.#parts.db.read((stores) => ({ bookings: listOf(stores, actor, asked) }));
  }

  toSettle(actor: Asker): EventAck<'booking.toSettle'> {
    return this.#parts.db.read((stores) => ({ bookings: toSettleOf(stores, actor) }));
  }

  #movedTo(unit: UnitOfWork, booking: Booking, to: EventData<'booking.move'>) {
    const moment = this.#moment(unit);
    try {
      return takenBy(unit.stores, askedMove(booking, to, booking.kioskId), moment);
    } catch (error) {
      if (refusalOf(error) === null) throw error;
      return takenBy(unit.stores, askedMove(booking, to, null), moment);
    }
  }

  #act(command: Command, id: string, event: BookingEvent): Promise<Done> {
    return this.#parts.runner.command(command, bookingKind, id, event);
  }

  /** A refusal of a slot, by the rules or by the database, is answered with the slots that are near. */
  async #orNearest<T>(asked: AskedSlot, work: () => Promise<T>): Promise<T | Refused> {
    try {
      return await work();
    } catch (error) {
      const code = refusalOf(error);
      if (code === null) throw error;
      const nearest = this.#parts.db.read((stores) => nearestTo(stores, asked, this.#moment()));
      return { state: 'refused', code, nearest };
    }
  }

  #moment(unit?: UnitOfWork): Moment {
    const { clock, timeZone } = this.#parts;
    return { now: unit?.now ?? clock.now(), timeZone };
  }
}

/** Why a slot is not to be had; `null` for any other fault. */
function refusalOf(error: unknown): Refused['code'] | null {
  if (!(error instanceof AppError)) return null;
  const { code } = error;
  return code === 'SLOT_TAKEN' || code === 'SLOT_NOT_OFFERED' ? code : null;
}

/** What staff say of a booking by one press. */
type PlainEvent = Extract<
  BookingEvent,
  { type: 'cancel' | 'checkIn' | 'call' | 'begin' | 'end' | 'delay' | 'keep' }
>;

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

/** The wish that a booking answers is settled by it, unless a colleague has it in hand. */
function settleWish(unit: UnitOfWork, contactId: string, actor: Asker): void {
  const wish = unit.stores.contacts.get(contactId);
  if (actor.kind !== 'staff' || wish === null) return;
  const { staffId } = actor;
  const isTheirs = wish.state === 'open' || (wish.state === 'taken' && wish.byStaffId === staffId);
  if (!isTheirs) return;
  unit.act(contactKind, contactId, { type: 'take', staffId });
  unit.act(contactKind, contactId, { type: 'finish', staffId, result: 'slot-given' });
}
