import { ServerProcess } from '../../../tests/support/server/serverProcess.ts';
import type { DatabasePlace } from '../database/place.ts';
import { progress } from '../result.ts';
import { USERNAMES } from '../sockets/overSockets.ts';
import { SettableClock } from '../../../tests/support/server/settableClock.ts';
import { actOnce } from './acts.ts';
import { dayOf, instantAt, type Stretch } from './days.ts';
import { KnownBookings } from './knownBookings.ts';
import { fallen, type WardFacts } from './everySlot.ts';
import { doubled, lost, misplaced, type Stored } from './judge.ts';
import { Ledger } from './ledger.ts';
import { People } from './people.ts';
import { askAtRest, unlike, type Answered } from './questions.ts';
import { peopleIn, storedIn } from './stored.ts';
import { untrue } from './truth.ts';
import { HOURS_MINUTES, RULES, WardChanges } from './wardChanges.ts';

/** Thirty kiosks, seven at a counter and thirteen specialists are fifty. */
const CENTERS = ['setagaya-1', 'setagaya-2', 'kitazawa-1', 'tamagawa-1', 'kinuta-1'];
const KIOSKS_OF_CENTER = 6;
const COUNTERS = 7;
const TOPIC = 'care';
const MINUTE_MS = 60_000;
/** Between two rounds the clock is put on; the ward is changed within them. */
const ROUNDS = 12;
const CHANGES_A_ROUND = 3;

/** Who has done what was done before a stretch began. */
const CARRIED_ON = 'before';

/** What must not be, by its name. */
export interface Found {
  readonly doubled: string[];
  readonly misplaced: string[];
  readonly lost: string[];
  readonly untrue: string[];
  readonly fallen: string[];
  readonly unlike: string[];
}

/** A ward at a real server in which fifty people book at once, one stretch of days after the other. */
export class BookedWard {
  readonly found: Found = {
    ...{ doubled: [], misplaced: [], lost: [] },
    ...{ untrue: [], fallen: [], unlike: [] },
  };
  /** How often each act was done, and each refusal given. */
  readonly counts: Record<string, number> = {};
  readonly #place: DatabasePlace;
  readonly #server: ServerProcess;
  readonly #clock: SettableClock;
  readonly #staff: WardFacts['people'];
  readonly #people: People;
  readonly #changes = new WardChanges();
  #offset = 0;
  #stored: Stored = { bookings: [], taken: new Set() };

  private constructor(
    place: DatabasePlace,
    server: ServerProcess,
    clock: SettableClock,
    staff: WardFacts['people'],
  ) {
    this.#place = place;
    this.#server = server;
    this.#clock = clock;
    this.#staff = staff;
    const specialists = USERNAMES.map((username) => ({
      username,
      deskIds: staff.find(({ id }) => id === `staff-${username}`)?.deskIds ?? [],
    }));
    this.#people = new People({
      ...{ centerIds: CENTERS, kiosksOfCenter: KIOSKS_OF_CENTER, counters: COUNTERS },
      ...{ counterCenterId: 'setagaya-1', specialists },
    });
  }

  /** Starts a server on the demo ward once, so that it is filled, and leaves it stopped. */
  static async open(dataDir: string, place: DatabasePlace): Promise<BookedWard> {
    const clock = new SettableClock();
    const server = await ServerProcess.start(dataDir, {
      ...{ ...place.settings, ...clock.settings, LOG_LEVEL: 'error' },
      ...{ MESSAGES_PER_SECOND: '100000', CONNECTIONS_PER_ADDRESS: '100000' },
    });
    await server.stop();
    return new BookedWard(place, server, clock, await peopleIn(place));
  }

  /** Some days of the ward with so many acts; then its database is judged. */
  async live(stretch: Stretch, acts: number): Promise<void> {
    this.#setClock(instantAt(stretch.day, stretch.from));
    await this.#server.start();
    const { origin } = this.#server;
    await this.#people.come(origin);
    await this.#changes.come(origin);
    await this.#changes.begin();
    const ledger = this.#carriedOn();
    const known = new KnownBookings(ledger, TOPIC, () => this.#now());
    const rounds = Math.min(ROUNDS, Math.ceil(acts / 100));
    for (let round = 0; round < rounds; round += 1) {
      await this.#round(known, Math.ceil(acts / rounds));
      progress(
        `${stretch.day}: ${String(round + 1)} of ${String(rounds)}, ${String(ledger.acts.length)} acts`,
      );
      this.#setClock(this.#now() + stretch.every * MINUTE_MS);
    }
    const answered = await askAtRest(this.#people.bookers, TOPIC, () => this.#now());
    this.#people.leave();
    this.#changes.leave();
    const today = dayOf(this.#now());
    await this.#server.stop();
    this.#judge(ledger, await storedIn(this.#place), answered, today);
  }

  async close(): Promise<void> {
    await this.#server.stop();
    this.#clock.remove();
  }

  /** Everybody does one thing after the other until so many were done by all of them. */
  async #round(known: KnownBookings, acts: number): Promise<void> {
    let left = acts;
    const work = this.#people.bookers.map(async (who) => {
      for (; left > 0; left -= 1) if (!(await actOnce(who, known))) await nextTick();
    });
    const specialists = this.#staff.filter(({ isSpecialist }) => isSpecialist);
    const staffIds = specialists.map(({ id }) => id);
    const deskIds = [...new Set(specialists.flatMap((each) => each.deskIds))];
    for (let n = 0; n < CHANGES_A_ROUND; n += 1) {
      await this.#changes.change(known.ledger, dayOf(this.#now()), { deskIds, staffIds });
    }
    await Promise.all(work);
  }

  /** What is still open from the stretch before is known from the beginning. */
  #carriedOn(): Ledger {
    const servedBy = (deskId: string): readonly string[] =>
      this.#staff.filter(({ deskIds }) => deskIds.includes(deskId)).map(({ id }) => id);
    const ledger = new Ledger((a, b) => servedBy(a).some((id) => servedBy(b).includes(id)));
    for (const b of this.#stored.bookings) {
      if ('endedAt' in b || b.state === 'held') continue;
      const { id: bookingId, centerId, deskId, slot, number } = b;
      const { day, start } = slot;
      const at = { day, start, centerId, deskId, isInterpreted: b.interpreterId !== null };
      const withKiosk = b.kioskId !== null;
      ledger.known.set(bookingId, { bookingId, withKiosk, ...at, number, isOver: false });
      const noted = { bookingId, by: CARRIED_ON, code: 'ok', at: this.#now() };
      for (const deed of ['hold', 'book', 'call', 'begin', 'end'] as const) {
        const order = { sent: ledger.next(), answered: ledger.next() };
        ledger.note({ ...noted, deed, ...order, ...(deed === 'hold' ? { slot: at } : {}) });
      }
    }
    return ledger;
  }

  #judge(ledger: Ledger, stored: Stored, answered: readonly Answered[], today: string): void {
    this.#stored = stored;
    const { bookings } = stored;
    const ward: WardFacts = {
      ...{ people: this.#staff, kiosks: this.#people.kiosks, rules: RULES, hours: HOURS_MINUTES },
      ...{ exceptions: this.#changes.exceptions, asides: this.#changes.asides, bookings },
    };
    this.found.doubled.push(...doubled(bookings));
    this.found.misplaced.push(...misplaced(stored));
    this.found.lost.push(...lost(ledger, bookings));
    this.found.untrue.push(...untrue(ledger));
    const kept = new Set(ledger.acts.filter(({ deed }) => deed === 'keep').map((a) => a.bookingId));
    const standing = bookings.filter(({ id }) => !kept.has(id));
    this.found.fallen.push(...fallen({ ...ward, bookings: standing }, today));
    this.found.unlike.push(...unlike(ward, answered));
    this.#count('questions', answered.length);
    for (const { deed, code, by } of ledger.acts) {
      if (by !== CARRIED_ON) this.#count(code === 'ok' ? deed : code, 1);
    }
    this.#count('changes', ledger.changes.length);
  }

  #count(what: string, by: number): void {
    this.counts[what] = (this.counts[what] ?? 0) + by;
  }

  #now(): number {
    return Date.now() + this.#offset;
  }

  #setClock(instant: number): void {
    this.#offset = Math.round((instant - Date.now()) / 1000) * 1000;
    this.#clock.set(this.#offset);
  }
}

const nextTick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
