import {
  AppError,
  bookingNumberIn,
  slotKeptUntil,
  localDay,
  startOf,
  type Booking,
  type Standing,
} from '@madoguchi/domain';
import type { EventAck } from '@madoguchi/protocol';
import type { Clock } from '../../ports/clock.ts';
import type { Database, Kiosk, Stores } from '../../ports/store.ts';
import type { Command } from '../engine/commands.ts';
import type { UnitOfWork } from '../engine/unitOfWork.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { assertKioskOpen } from '../kiosks/kioskClosures.ts';
import { assertNoPractice } from '../helpers/practices.ts';
import { newId } from '../newId.ts';
import { BoundedTries } from '../procedures/boundedTries.ts';
import { enterQueue } from '../queue/entering.ts';
import { bookingKind } from '../records/booking/index.ts';
import { bookingRulesKind } from '../records/bookingRules/index.ts';

interface CheckInParts {
  readonly runner: UnitRunner;
  readonly db: Database;
  readonly clock: Clock;
  readonly timeZone: string;
}

type KioskPlace = Pick<Kiosk, 'id' | 'centerId'>;

const MINUTE_MS = 60_000;

/** The resident is there: the number of their booking opens the session that they have booked. */
export class CheckIns {
  readonly #parts: CheckInParts;
  readonly #tries: BoundedTries;

  constructor(parts: CheckInParts) {
    this.#parts = parts;
    this.#tries = new BoundedTries(parts.clock);
  }

  /**
   * Opens the session, or says from when on it can be. Refuses with `BOOKING_NOT_FOUND` for a number of no booking of
   * today at this center, with `TOO_MANY_REQUESTS` after too many of them, and as a request at the kiosk does.
   */
  async checkIn(
    command: Command,
    kiosk: KioskPlace,
    code: string,
  ): Promise<EventAck<'booking.checkIn'>> {
    const { runner, db, clock, timeZone } = this.#parts;
    const keys = [`kiosk ${kiosk.id}`];
    this.#tries.assertMayTry(keys);
    const today = localDay(clock.now(), timeZone);
    const found = db.read((stores) => expected(stores, kiosk, code, today));
    if (found === null) {
      this.#tries.wasWrong(keys);
      throw new AppError('BOOKING_NOT_FOUND');
    }
    this.#tries.wasRight(keys);
    const { slot, deskId } = found;
    const early = db.read((stores) => stores.records(bookingRulesKind).get(deskId).earlyMinutes);
    if (clock.now() < startOf(slot, timeZone) - early * MINUTE_MS) {
      return { state: 'early', start: slot.start, from: Math.max(0, slot.start - early) };
    }
    await runner.recallTickets(kiosk.centerId, timeZone);
    return runner.once(command, (unit) => this.#open(unit, command, kiosk, found.id));
  }

  /** What is booked at a kiosk today, of nobody by name. */
  here(kioskId: string): EventAck<'booking.here'> {
    const { db, clock, timeZone } = this.#parts;
    const today = localDay(clock.now(), timeZone);
    const bookings = db.read((stores) => stores.records(bookingKind).on(today));
    return {
      bookings: bookings
        .filter((b) => b.kioskId === kioskId)
        .map(({ state, slot: { start, minutes }, delayMinutes }) => ({
          ...{ state, start, minutes, delayMinutes },
        })),
    };
  }

  #open(unit: UnitOfWork, { commandId }: Command, kiosk: KioskPlace, id: string) {
    const { stores } = unit;
    if (stores.consultations.occupiesKiosk(kiosk.id)) throw new AppError('KIOSK_BUSY');
    assertKioskOpen(stores, kiosk.id);
    assertNoPractice(stores, kiosk.id);
    const booking = unit.get(bookingKind, id);
    const { deskId, needs, topicIds } = booking;
    const [topicId = ''] = topicIds;
    const consultationId = newId();
    const booked = { deskId, standing: this.#standingOf(unit, booking) };
    enterQueue(
      unit,
      kiosk,
      { commandId, consultationId, topicId, needs, booked },
      this.#parts.timeZone,
    );
    unit.act(bookingKind, id, { type: 'checkIn', consultationId });
    return { state: 'opened' as const, consultationId, language: needs.language };
  }

  /** Whoever comes after the grace time has lost nothing but their turn. */
  #standingOf({ stores, now }: UnitOfWork, booking: Booking): Standing {
    const { graceMinutes } = stores.records(bookingRulesKind).get(booking.deskId);
    const { timeZone } = this.#parts;
    if (now > slotKeptUntil(booking, graceMinutes, timeZone)) return { kind: 'walkIn' };
    const { id: bookingId, staffId, slot } = booking;
    const at = startOf(slot, timeZone);
    return { kind: 'booked', bookingId, staffId, at, isDue: now >= at };
  }
}

/** The first booking of today at this center with that number whose resident is not there yet. */
function expected(
  stores: Stores,
  { centerId }: KioskPlace,
  code: string,
  today: string,
): Booking | null {
  const number = bookingNumberIn(code);
  const numbered = number === null ? [] : stores.records(bookingKind).numbered(number);
  const here = numbered.filter(
    (b) => b.kioskId !== null && b.centerId === centerId && b.slot.day === today,
  );
  return here.find(isExpected) ?? null;
}

const isExpected = (b: Booking): boolean =>
  b.state === 'booked' || (b.state === 'called' && b.arrivedAt === null);
