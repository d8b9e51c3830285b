import { Commands } from './commands.ts';
import { cardsKept, Guests } from './others.ts';
import type { Entry, Findings, Log, Standing } from './log.ts';

const IN_QUEUE = ['waiting', 'offered'];
/** States in which a consultation no longer occupies its kiosk. */
const AFTER_THE_CALL = ['wrapUp', 'followUp', 'closed'];

/** Judges a day by its log alone: rows in their order, and what was sent and answered. */
export function check(log: Log): Findings {
  const day = new Day(log);
  for (const entry of log.entries) day.follow(entry);
  day.end();
  return new Commands(log).judge(day.findings);
}

class Day {
  readonly findings = {
    lost: [] as string[],
    unexpected: [] as string[],
    doubled: [] as string[],
    inversions: [] as string[],
  };
  readonly #log: Log;
  readonly #now = new Map<string, Entry>();
  readonly #inQueue = new Set<string>();
  readonly #ofKiosk = new Map<string, string>();
  readonly #ofStaff = new Map<string, string>();
  readonly #tickets = new Set<string>();
  readonly #others = new Guests();
  #lastSequence = 0;

  constructor(log: Log) {
    this.#log = log;
  }

  follow(entry: Entry): void {
    const { consultationId: id, after } = entry;
    const before = this.#now.get(id);
    if (before === undefined) this.#begin(entry);
    else this.#goOn(before, entry);
    this.#occupy(before, entry);
    this.findings.unexpected.push(...this.#others.follow(before, entry));
    this.findings.lost.push(...cardsKept(before, entry));
    this.#now.set(id, entry);
    if (IN_QUEUE.includes(entry.to)) this.#inQueue.add(id);
    else this.#inQueue.delete(id);
    // Only who waits is rung for in the order of a queue; a warm transfer has its own search.
    if (entry.type === 'offer' && entry.from === 'waiting') {
      for (const staffId of after.rung) this.#lookForOvertaken(entry, staffId);
    }
  }

  end(): void {
    for (const [id, { to }] of this.#now) {
      if (to !== 'closed') this.findings.lost.push(`${id} ended as ${to}`);
    }
  }

  #begin({ consultationId: id, type, from, after }: Entry): void {
    if (type !== 'request' || from !== null)
      this.findings.unexpected.push(`${id} began by ${type}`);
    const ticket = `${after.centerId} ${after.ticket}`;
    if (this.#tickets.has(ticket)) this.findings.doubled.push(`ticket ${ticket}`);
    this.#tickets.add(ticket);
    if (after.sequence <= this.#lastSequence) {
      this.findings.inversions.push(`${id} has the number ${String(after.sequence)}`);
    }
    this.#lastSequence = after.sequence;
  }

  #goOn(before: Entry, { consultationId: id, type, from, after }: Entry): void {
    if (from !== before.to || from === 'closed') {
      this.findings.unexpected.push(`${id}: ${type} from ${String(from)} after ${before.to}`);
    }
    const kept = ['sequence', 'requestedAt', 'kioskId', 'centerId', 'ticket'] as const;
    for (const fact of kept) {
      if (after[fact] !== before.after[fact]) this.findings.lost.push(`${id} lost its ${fact}`);
    }
  }

  #occupy(before: Entry | undefined, { consultationId: id, to, after }: Entry): void {
    for (const staffId of before?.after.occupied ?? []) {
      if (this.#ofStaff.get(staffId) === id) this.#ofStaff.delete(staffId);
    }
    for (const staffId of after.occupied) this.#take(this.#ofStaff, staffId, id);
    if (!AFTER_THE_CALL.includes(to)) this.#take(this.#ofKiosk, after.kioskId, id);
    else if (this.#ofKiosk.get(after.kioskId) === id) this.#ofKiosk.delete(after.kioskId);
  }

  #take(of: Map<string, string>, who: string, id: string): void {
    const other = of.get(who);
    if (other !== undefined && other !== id) {
      this.findings.doubled.push(`${who} has ${other} and ${id}`);
    }
    of.set(who, id);
  }

  #lookForOvertaken({ consultationId: id, after }: Entry, staffId: string): void {
    const desks = this.#log.desksOf(staffId);
    for (const otherId of this.#inQueue) {
      const other = this.#now.get(otherId);
      if (other?.to !== 'waiting' || otherId === id || !isBefore(other.after, after)) continue;
      if (!other.after.kioskIsThere || !other.after.desks.some((desk) => desks.includes(desk))) {
        continue;
      }
      this.findings.inversions.push(`${otherId} was overtaken by ${id} at ${staffId}`);
    }
  }
}

const isBefore = (a: Standing, b: Standing): boolean =>
  a.rank === b.rank ? a.sequence < b.sequence : a.rank < b.rank;
