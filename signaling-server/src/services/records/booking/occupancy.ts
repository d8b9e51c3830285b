import type { Booking } from '@madoguchi/domain';
import {
  AppError,
  DAY_MS,
  minutesIn,
  QUANTA_A_DAY,
  QUANTUM_MINUTES,
  quantaOf,
  resourcesOf,
  takes,
} from '@madoguchi/domain';
import type { Row, Table } from '../../../ports/journal.ts';
import type { ChangeLog } from '../../../state/changeLog.ts';

/** What is taken, five minutes a row: the database refuses a second one. It follows from the bookings and is not read. */
const occupancyTable: Table = {
  name: 'booking_occupancy',
  key: ['resource', 'quantum'],
  columns: ['resource', 'quantum', 'booking_id'],
  hasBody: false,
  lists: [],
  live: null,
  references: {},
  refusals: { taken: 'SLOT_TAKEN' },
};

/** What one booking takes of one booth or person on its day. */
interface Claim {
  readonly resource: string;
  readonly day: string;
  readonly quanta: bigint;
}

/**
 * Which time of which booth and person is whose, in memory and, with the same change, as rows. A unit of work that takes
 * what is taken is refused with `SLOT_TAKEN`, and so is one that the database refuses.
 */
export class Occupancy {
  readonly #log: ChangeLog;
  readonly #taken = new Map<string, bigint>();

  constructor(log: ChangeLog) {
    this.#log = log;
  }

  at(resource: string, day: string): bigint {
    return this.#taken.get(keyOf({ resource, day })) ?? 0n;
  }

  /** Puts in what a start has read. */
  load(booking: Booking): void {
    for (const claim of claimsOf(booking)) {
      this.#set(claim, this.at(claim.resource, claim.day) | claim.quanta);
    }
  }

  /** Brings what a booking takes from what it was to what it is. */
  change(before: Booking | null, after: Booking): void {
    const [were, are] = [before === null ? [] : claimsOf(before), claimsOf(after)];
    // What is given back is given back first: a booking may move by five minutes.
    for (const claim of were) this.#giveBack(claim, claimedAmong(are, claim), after.id);
    for (const claim of are) this.#take(claim, claimedAmong(were, claim), after.id);
  }

  #giveBack(claim: Claim, kept: bigint, bookingId: string): void {
    const quanta = claim.quanta & ~kept;
    if (quanta === 0n) return;
    const taken = this.at(claim.resource, claim.day);
    this.#turn(claim, taken, taken & ~quanta);
    for (const row of rowsOf({ ...claim, quanta }, bookingId)) {
      const stored = { type: 'remove', table: occupancyTable, before: { row, lists: {} } } as const;
      this.#log.make({ redo: nothing, undo: nothing, stored });
    }
  }

  #take(claim: Claim, had: bigint, bookingId: string): void {
    const quanta = claim.quanta & ~had;
    if (quanta === 0n) return;
    const taken = this.at(claim.resource, claim.day);
    if ((taken & quanta) !== 0n) throw new AppError('SLOT_TAKEN');
    this.#turn(claim, taken, taken | quanta);
    for (const row of rowsOf({ ...claim, quanta }, bookingId)) {
      const put = { type: 'put', table: occupancyTable, before: null, body: null } as const;
      this.#log.make({
        redo: nothing,
        undo: nothing,
        stored: { ...put, after: { row, lists: {} } },
      });
    }
  }

  #turn(claim: Claim, before: bigint, after: bigint): void {
    this.#log.make({
      redo: () => this.#set(claim, after),
      undo: () => this.#set(claim, before),
      stored: null,
    });
  }

  #set(claim: Claim, quanta: bigint): void {
    if (quanta === 0n) this.#taken.delete(keyOf(claim));
    else this.#taken.set(keyOf(claim), quanta);
  }
}

const nothing = (): void => undefined;

const keyOf = ({ resource, day }: Pick<Claim, 'resource' | 'day'>): string => `${resource} ${day}`;

/** What of a claim is among these claims. */
const claimedAmong = (claims: readonly Claim[], { resource, day }: Claim): bigint =>
  claims.find((each) => each.resource === resource && each.day === day)?.quanta ?? 0n;

function claimsOf(booking: Booking): readonly Claim[] {
  if (!takes(booking)) return [];
  const { slot } = booking;
  const quanta = quantaOf(slot);
  return resourcesOf(booking).map((resource) => ({ resource, day: slot.day, quanta }));
}

/** Quanta are numbered through from 1970, so that no row says a day. */
function rowsOf({ resource, day, quanta }: Claim, bookingId: string): readonly Row[] {
  const first = (Date.parse(`${day}T00:00Z`) / DAY_MS) * QUANTA_A_DAY;
  return minutesIn(quanta).map((minute) => ({
    ...{ resource, quantum: first + minute / QUANTUM_MINUTES, booking_id: bookingId },
  }));
}
