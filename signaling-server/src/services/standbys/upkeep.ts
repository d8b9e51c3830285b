import { standbySteps, takes, type Booking, type Standby } from '@madoguchi/domain';
import type { Database } from '../../ports/store.ts';
import { bookingWorldOf } from '../bookings/bookingWorld.ts';
import { SYSTEM, type UnitOfWork } from '../engine/unitOfWork.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { bookingKind } from '../records/booking/index.ts';
import { bookingRulesKind } from '../records/bookingRules/index.ts';
import { kioskClosureKind } from '../records/kioskClosure/index.ts';
import { setAsideKind } from '../records/setAside/index.ts';
import type { RecordChange } from '../records/kind.ts';
import { standbyKind } from '../records/standby/index.ts';

/** Where something may have come free: the days, `null` for every day, and for whom every day is looked at. */
interface Freed {
  readonly days: ReadonlySet<string> | null;
  readonly anew: ReadonlySet<string>;
}

/**
 * Between two units of work nobody on the list waits whom a free slot suits (ST5): after each unit that gives time back or
 * takes it, the list is looked through. Nothing is done where nobody is on the list.
 */
export class StandbyUpkeep {
  readonly #runner: UnitRunner;
  readonly #db: Database;
  readonly #timeZone: string;

  constructor(runner: UnitRunner, db: Database, timeZone: string) {
    this.#runner = runner;
    this.#db = db;
    this.#timeZone = timeZone;
    runner.inTransaction((unit) => this.#follow(unit));
  }

  /** Looks at everybody on the list, whatever has changed; without anybody there is no unit of work. */
  async look(): Promise<void> {
    const list = this.#db.read((stores) => stores.records(standbyKind).list());
    if (list.length === 0) return;
    await this.#runner.run((unit) => this.#ask(unit, { days: null, anew: new Set() }));
  }

  #follow(unit: UnitOfWork): void {
    const bookings = unit.changesOf(bookingKind);
    for (const change of bookings) settleHeld(unit, change);
    const freed = freedBy(unit, bookings);
    if (freed !== null) this.#ask(unit, freed);
  }

  #ask(unit: UnitOfWork, freed: Freed): void {
    const { stores, now } = unit;
    const list = stores.records(standbyKind).list();
    if (list.length === 0) return;
    const moment = { now, timeZone: this.#timeZone };
    for (const { id, event } of standbySteps(bookingWorldOf(stores, moment), list, freed, moment)) {
      unit.act(standbyKind, id, event, SYSTEM);
    }
  }
}

type Change = RecordChange<Booking, unknown>;

/** What was held for somebody is booked, or free again. */
function settleHeld(unit: UnitOfWork, { before, after }: Change): void {
  if (before?.state !== 'held' || after.state === 'held') return;
  const standby = unit.stores.records(standbyKind).heldBy(after.id);
  if (standby === null) return;
  const type = after.state === 'booked' ? 'book' : 'letGo';
  unit.act(standbyKind, standby.id, { type }, SYSTEM);
}

/** `null` where nothing is taken or given back, and nobody new waits. */
function freedBy(unit: UnitOfWork, bookings: readonly Change[]): Freed | null {
  const standbys = unit.changesOf(standbyKind);
  const around = [setAsideKind, kioskClosureKind, bookingRulesKind].some(({ name }) =>
    unit.changes.some(({ kind }) => kind.name === name),
  );
  const moved = bookings.filter(isMoved);
  if (!around && moved.length === 0 && standbys.length === 0) return null;
  const given = moved.flatMap(({ before }) => (before === null ? [] : [before.slot.day]));
  const unasked = standbys.flatMap(({ before }) => askedAbout(before));
  const anew = standbys
    .filter(({ after }) => after.state === 'waiting')
    .map(({ after }) => after.id);
  return { days: around ? null : new Set([...given, ...unasked]), anew: new Set(anew) };
}

/** Whether a booking takes another time than before, or none any more. */
const isMoved = ({ before, after }: Change): boolean =>
  before === null || takes(before) !== takes(after) || before.slot !== after.slot;

const askedAbout = (before: Standby | null): string[] =>
  before !== null && 'slot' in before ? [before.slot.day] : [];
