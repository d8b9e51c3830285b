import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Archive, AuditMark } from '../../ports/store.ts';

/** What a check of the whole log found. */
export interface ChainCheck {
  /** How many lines fit, from the first on. */
  readonly entries: number;
  /** The first line that is missing, cannot be read, or is not what was once written. */
  readonly brokenAt: number | null;
  /** Hash of the last line that fits; empty for an empty log. */
  readonly head: string;
}

/** As many lines at a time: others get their turn in between. */
const LINES_A_TURN = 100;

type Check = Archive['checkAudit'];

/**
 * Goes through the log, line by line, and compares it with the anchor; from its first line on, or after one
 * (`from`) that an earlier check found good. A log that ends before the anchor has been cut, and one with
 * other hashes has been rewritten. Rejects when the anchor cannot be read.
 */
export async function checkChain(
  check: Check,
  marks: AsyncIterable<AuditMark> | Iterable<AuditMark>,
  from: AuditMark | null = null,
): Promise<ChainCheck> {
  const walk = new Walk(check, from);
  for await (const mark of marks) {
    await walk.to(mark.sequence);
    if (walk.brokenAt === null && !walk.isAt(mark)) walk.breakAt(mark.sequence);
    if (walk.brokenAt !== null) break;
  }
  await walk.to(Infinity);
  return {
    entries: walk.last?.sequence ?? 0,
    brokenAt: walk.brokenAt,
    head: walk.last?.hash ?? '',
  };
}

/** How far the check has come. */
class Walk {
  readonly #check: Check;
  last: AuditMark | null;
  brokenAt: number | null = null;

  constructor(check: Check, from: AuditMark | null) {
    this.#check = check;
    this.last = from;
  }

  /** Goes on to this line, or to the end of the log, or to the first fault. */
  async to(sequence: number): Promise<void> {
    while (this.brokenAt === null && (this.last?.sequence ?? 0) < sequence) {
      const missing = sequence - (this.last?.sequence ?? 0);
      const { marks, brokenAt } = await this.#check(this.last, Math.min(missing, LINES_A_TURN));
      this.last = marks.at(-1) ?? this.last;
      this.brokenAt = brokenAt;
      if (marks.length === 0) return;
      await nextTurn();
    }
  }

  /** Whether a mark is of the line that was checked last; that of an empty log has number 0. */
  isAt({ sequence, hash }: AuditMark): boolean {
    if (this.last === null) return sequence === 0;
    return this.last.sequence === sequence && this.last.hash === hash;
  }

  /** A mark does not fit: the log ends before it, or the line is another one. */
  breakAt(sequence: number): void {
    this.brokenAt = Math.min(sequence, (this.last?.sequence ?? 0) + 1);
  }
}
