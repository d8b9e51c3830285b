import { assertListed } from '../queue/listedTopics.ts';
import { AppError, localDay, type Actor, type Caller, type Standby } from '@madoguchi/domain';
import type { EventAck, EventData } from '@madoguchi/protocol';
import type { Database, Stores } from '../../ports/store.ts';
import type { Moment } from '../bookings/bookingWorld.ts';
import { hold, type AskedHold } from '../bookings/holding.ts';
import { placesOf } from '../bookings/questions.ts';
import { slotRefusal } from '../bookings/refusals.ts';
import { bookTogether, releaseTogether } from '../bookings/together.ts';
import { assertThere, mayBook } from '../bookings/who.ts';
import type { Command, Done } from '../engine/commands.ts';
import type { UnitOfWork } from '../engine/unitOfWork.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { newId } from '../newId.ts';
import { bookingKind } from '../records/booking/index.ts';
import { standbyKind } from '../records/standby/index.ts';

interface StandbysParts {
  readonly runner: UnitRunner;
  readonly db: Database;
  readonly timeZone: string;
}

type Staff = Extract<Actor, { kind: 'staff' }>;
type Added = EventData<'standby.add'>;

/** As many people are on the list of the ward at most. */
const MOST_ON_LIST = 1_000;

/** キャンセル待ち: staff put somebody on the list, and ask them when a slot comes free. Rules: docs/spec/standby.md. */
export class Standbys {
  readonly #parts: StandbysParts;

  constructor(parts: StandbysParts) {
    this.#parts = parts;
  }

  /**
   * Puts somebody on the list. Refuses with `NOT_ALLOWED` where whoever asks may not book, with `NOT_FOUND` for a place
   * that there is not, with `TOPIC_NOT_AVAILABLE`, and with `BAD_REQUEST` for days or times that end before they begin and
   * for a callback without a telephone number.
   */
  add(command: Command, actor: Staff, asked: Added): Promise<{ standbyId: string }> {
    return this.#parts.runner.once(command, (unit) => {
      const { suits, phone, withKiosk } = asked;
      const isUpsideDown = suits.untilDay < suits.fromDay || suits.until <= suits.from;
      if (isUpsideDown || (!withKiosk && phone === null)) throw new AppError('BAD_REQUEST');
      const { stores, now } = unit;
      if (stores.records(standbyKind).list().length >= MOST_ON_LIST) {
        throw new AppError('TOO_MANY_REQUESTS');
      }
      const today = localDay(now, this.#parts.timeZone);
      const { topicIds, needs, name, source, contactId } = asked;
      const places = placesFor(stores, actor, asked, today);
      const id = newId();
      unit.create(standbyKind, {
        ...{ id, places, centerId: askingCenter(stores, actor, asked), topicIds, needs, withKiosk },
        ...{ suits, name, phone, source, contactId, byStaffId: actor.staffId, madeAt: now },
        ...{ declined: [], state: 'waiting' },
      });
      return { standbyId: id };
    });
  }

  /** Keeps what came free while they are asked. Refuses with `WRONG_STATE` where nothing came free, or not any more. */
  async hold(command: Command, id: string): Promise<EventAck<'standby.hold'>> {
    try {
      return await this.#parts.runner.once(command, (unit) => {
        const held = hold(unit, command, askedFor(unit.get(standbyKind, id)), this.#moment(unit));
        const { bookingId, slot } = held;
        unit.act(standbyKind, id, { type: 'hold', slot, bookingId });
        return held;
      });
    } catch (error) {
      const code = slotRefusal(error);
      if (code === null) throw error;
      return { state: 'refused', code, nearest: [] };
    }
  }

  /** They say yes: it is booked by the name and the number of the list. */
  async book(command: Command, id: string): Promise<EventAck<'standby.book'>> {
    const { runner, db } = this.#parts;
    const { bookingId } = await runner.once(command, (unit) => {
      const standby = unit.get(standbyKind, id);
      if (standby.state !== 'held') throw new AppError('WRONG_STATE');
      const { name, phone } = standby;
      bookTogether(unit, standby.bookingId, { name, phone }, command.caller.actor);
      return { bookingId: standby.bookingId };
    });
    const booking = db.read((stores) => stores.records(bookingKind).get(bookingId));
    return { bookingId, number: booking?.number ?? '' };
  }

  /** They say no, or are taken off the list; what is held for them is free again. */
  say(command: Command, id: string, type: 'decline' | 'withdraw'): Promise<Done> {
    return this.#parts.runner.once(command, (unit) => {
      const standby = unit.get(standbyKind, id);
      unit.act(standbyKind, id, { type });
      if (standby.state === 'held') releaseTogether(unit, standby.bookingId);
      return {};
    });
  }

  /** The telephone number; that somebody read it is in the log. */
  read(id: string, caller: Caller): Promise<EventAck<'standby.read'>> {
    return this.#parts.runner.run((unit) => {
      const { phone } = unit.get(standbyKind, id);
      unit.note({ action: 'standby.read', record: { kind: 'standby', id }, details: {} });
      return { phone };
    }, caller);
  }

  #moment({ now }: UnitOfWork): Moment {
    return { now, timeZone: this.#parts.timeZone };
  }
}

/** What came free, as it is held. */
function askedFor(standby: Standby): AskedHold {
  if (standby.state !== 'asking') throw new AppError('WRONG_STATE');
  const { topicIds, needs, withKiosk, source, contactId } = standby;
  const { centerId, deskId, day, start } = standby.slot;
  const anybody = { staffId: null, kioskId: null };
  const matter = { topicIds, needs, withKiosk, source, contactId, ...anybody };
  return { ...matter, centerId, deskId, day, start };
}

/** From where to which desk, as far as whoever asks may book there. */
function placesFor(stores: Stores, actor: Staff, asked: Added, today: string) {
  assertListed(stores, asked.topicIds);
  assertThere(stores, asked);
  const places = placesOf(stores, asked, today).filter((place) => mayBook(stores, actor, place));
  if (places.length === 0) throw new AppError('NOT_ALLOWED');
  return places;
}

/** The center whose staff ask them: where they wish to come, or where they came to. */
function askingCenter({ staff }: Stores, actor: Staff, { centerId }: Added): string | null {
  if (centerId !== null || actor.role !== 'staff') return centerId;
  return staff.get(actor.staffId)?.centerIds[0] ?? null;
}
