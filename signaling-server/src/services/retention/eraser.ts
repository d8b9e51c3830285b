import { overBefore, RETAINED_KINDS, type RetainedKind } from '@madoguchi/domain';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../../ports/clock.ts';
import type { StoredRow } from '../../ports/journal.ts';
import type { Database, Stores } from '../../ports/store.ts';
import { SYSTEM } from '../engine/unitOfWork.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import type { AnyKind } from '../records/kind.ts';
import { consultationKind } from '../records/consultation/index.ts';
import { retentionHoldKind } from '../records/retentionHold/index.ts';
import { retentionRuleKind } from '../records/retentionRule/index.ts';
import { belongingTo, type Belonging } from './belonging.ts';
import { endOf } from './ends.ts';

/** As many rows are read at a time, and others have their turn in between. */
const A_TIME = 100;
/** As many records go in one unit of work, with one entry of the log. */
const A_UNIT = 20;
/** After as many have been looked at for a count, others have so long. */
const REST_MS = 10;

/** A record whose time is over, with what goes along. */
interface Due {
  readonly id: string;
  readonly consultationId: string | null;
  readonly belonging: readonly Belonging[];
  /** When the last of it ended, in epoch milliseconds. */
  readonly endedAt: number;
}

/** For how many years each kind is kept; one that is not named is kept. */
type Years = Readonly<Partial<Record<RetainedKind, number>>>;

/** What goes, as counts. */
type Counts = Readonly<Record<RetainedKind, number>>;

/**
 * 保存と削除: records whose time is over go, each with all that belongs to it, a few in one unit of work with one entry of
 * counts in the audit log. Wherever a server stops, a record is there whole or gone whole, and is counted once.
 */
export class Eraser {
  readonly #db: Database;
  readonly #runner: UnitRunner;
  readonly #clock: Clock;
  readonly #timeZone: string;

  constructor(parts: {
    readonly db: Database;
    readonly runner: UnitRunner;
    readonly clock: Clock;
    readonly timeZone: string;
  }) {
    this.#db = parts.db;
    this.#runner = parts.runner;
    this.#clock = parts.clock;
    this.#timeZone = parts.timeZone;
  }

  /** Erases what is due by the rules that an admin has confirmed, as long as `goesOn`. */
  async sweep(goesOn: () => boolean): Promise<Counts> {
    const erased = none();
    const now = this.#clock.now();
    for (const kind of RETAINED_KINDS) {
      const years = this.#years(kind);
      if (years === null) continue;
      for await (const due of this.#due(kind, overBefore(years, now, this.#timeZone))) {
        if (!goesOn()) return erased;
        erased[kind] += await this.#erase(kind, due);
      }
    }
    return erased;
  }

  /**
   * What would go at each of some instants by rules of so many years, as counts, as long as `goesOn`. It looks at every record that
   * ended, and rests in between: calls go on.
   */
  async counted(
    years: Years,
    ats: readonly number[],
    goesOn: () => boolean = () => true,
  ): Promise<readonly Counts[]> {
    const counted = ats.map((at) => ({ at, counts: none() }));
    for (const kind of RETAINED_KINDS) {
      const kept = years[kind];
      if (kept === undefined) continue;
      const ends = counted.map(({ at }) => overBefore(kept, at, this.#timeZone));
      for await (const due of this.#due(kind, Math.max(...ends))) {
        for (const [n, { counts }] of counted.entries()) {
          counts[kind] += due.filter(({ endedAt }) => endedAt < (ends[n] ?? 0)).length;
        }
        if (!goesOn()) break;
        await sleep(REST_MS, null, { ref: false });
      }
    }
    return counted.map(({ counts }) => counts);
  }

  #years(kind: RetainedKind): number | null {
    const rule = this.#db.read((stores) => stores.records(retentionRuleKind).get(kind));
    return rule?.years ?? null;
  }

  /** What of a kind was over before an instant, with all that belongs to it, a few at a time. */
  async *#due(kind: RetainedKind, before: number): AsyncGenerator<readonly Due[]> {
    const of = this.#runner.kinds.named(kind);
    let after = '';
    let due: Due[] = [];
    for (;;) {
      const rows = await this.#db.archive.ended(of.form, after, A_TIME);
      for (const stored of rows) {
        const id = String(stored.row[of.form.key.at(-1) ?? '']);
        // They come as they were made; ids of an earlier version do not grow with time.
        if (id > after) after = id;
        const found = await this.#dueOf(of, id, stored, before);
        if (found !== null) due.push(found);
        if (due.length < A_UNIT) continue;
        yield due;
        due = [];
      }
      if (rows.length < A_TIME) break;
      await nextTurn();
    }
    if (due.length > 0) yield due;
  }

  /** A consultation goes when the last of all that belongs to it is over, and no procedure of it is kept any more. */
  async #dueOf(
    { name }: AnyKind,
    id: string,
    { row }: StoredRow,
    before: number,
  ): Promise<Due | null> {
    const ended = endOf(name, row);
    if (ended >= before) return null;
    const whole = name === consultationKind.name;
    const consultationId = whole ? id : cellOf(row['consultation_id']);
    if (consultationId !== null && this.#isHeld(consultationId)) return null;
    if (!whole) return { id, consultationId, belonging: [], endedAt: ended };
    const belonging = await belongingTo(this.#db.archive, this.#runner.kinds, id);
    const endedAt = Math.max(ended, ...belonging.map(endOfBelonging));
    return endedAt < before ? { id, consultationId, belonging, endedAt } : null;
  }

  #isHeld(consultationId: string): boolean {
    return this.#db.read((stores) => isHeld(stores, consultationId));
  }

  /** In one unit of work; a hold that was placed meanwhile counts. */
  #erase(kind: RetainedKind, due: readonly Due[]): Promise<number> {
    return this.#runner.run(({ stores, now }) => {
      const going = due.filter((each) => !isHeld(stores, each.consultationId));
      if (going.length === 0) return 0;
      for (const each of going) {
        for (const { kind: of, id } of each.belonging) stores.erase(of, id);
        if (kind === 'consultation') {
          stores.guests.removeAll(each.id);
          stores.eraseHistory(each.id);
        }
        stores.erase({ name: kind }, each.id);
      }
      const belonging = going.reduce((sum, each) => sum + each.belonging.length, 0);
      const details = { rows: going.length, ...(belonging > 0 && { belonging }) };
      const record = { kind: 'retention', id: kind } as const;
      const by = { actor: SYSTEM, from: 'server' } as const;
      stores.audit.append({ ...by, action: 'retention.erased', record, details }, now);
      stores.settings.put('toPurge', 'yes');
      return going.length;
    });
  }
}

const isHeld = (stores: Stores, consultationId: string | null): boolean =>
  consultationId !== null && stores.records(retentionHoldKind).of(consultationId) !== null;

/** What goes on, and what is kept by a rule of its own, holds the whole. */
const endOfBelonging = ({ kind, row, isLive }: Belonging): number =>
  isLive || kind.retention.keptDays === 'template'
    ? Number.POSITIVE_INFINITY
    : endOf(kind.name, row);

const cellOf = (cell: unknown): string | null => (typeof cell === 'string' ? cell : null);

const none = (): Record<RetainedKind, number> => ({
  ...{ attachment: 0, contact: 0, booking: 0, staffCall: 0, consultation: 0 },
});
