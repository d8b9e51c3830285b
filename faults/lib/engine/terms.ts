import type { Consultation } from '@madoguchi/domain';
import { endsOf, limitOf, connectionStateOf } from '@madoguchi/domain';
import type { Announced } from './office.ts';
import { progress } from '../result.ts';
import { offersIn } from './step.ts';

/** What has a time of its own: an offer, or an end that is gone. */
type Running = ReadonlyMap<string, number>;

/** How the terms of a day were kept, by a clock that nobody sets. */
export interface KeptTerms {
  /** Offers and ends that were given up before their time. */
  readonly early: number;
  /** That were still there after it. */
  readonly late: number;
  readonly ended: number;
}

/** The events by which a term ends because its time is over. */
const BY_TIME = ['offerExpired', 'lostTooLong'];

/** How exact the time of a row can be. */
interface Tolerance {
  readonly earlyMs: number;
  readonly lateMs: number;
}

/** Follows every offer and every end that is gone through what was announced. */
export function termsKept(
  announced: readonly Announced[],
  types: readonly string[],
  endedAt: number,
  { earlyMs, lateMs }: Tolerance = { earlyMs: 0, lateMs: 0 },
): KeptTerms {
  const running = new Map<string, { since: number; limitMs: number }>();
  const kept = { early: 0, late: 0, ended: 0 };
  const end = (key: string, at: number, byTime: boolean): void => {
    const term = running.get(key);
    running.delete(key);
    if (term === undefined) return;
    const tookMs = at - term.since;
    const isEarly = byTime && tookMs + earlyMs < term.limitMs;
    const isLate = tookMs - lateMs > term.limitMs;
    if (byTime) kept.ended += 1;
    if (isEarly) kept.early += 1;
    if (isLate) kept.late += 1;
    if (isEarly || isLate) progress(`${key}: ${String(tookMs)} of ${String(term.limitMs)} ms`);
  };
  for (const [index, { before, after, steadyAt }] of announced.entries()) {
    const [were, are] = [before === null ? NONE : runningIn(before), runningIn(after)];
    const gone = [...were.keys()].filter((key) => !are.has(key));
    // Of all that ends with a change, only one thing ends because its time is over.
    const byTime = BY_TIME.includes(types[index] ?? '') && gone.length === 1;
    for (const key of gone) end(key, steadyAt, byTime);
    for (const [key, limitMs] of are) {
      if (!were.has(key)) running.set(key, { since: steadyAt, limitMs });
    }
  }
  for (const key of [...running.keys()]) end(key, endedAt, false);
  return kept;
}

const NONE: Running = new Map();

/** What runs in this state, and for how long. */
function runningIn(c: Consultation): Running {
  const offers = offersIn(c).map(
    ({ offerId, offeredAt, expiresAt }) => [offerId, expiresAt - offeredAt] as const,
  );
  const gone = endsOf(c).flatMap((end) => {
    const connection = connectionStateOf(c, end);
    if (connection?.state !== 'lost') return [];
    return [[`${c.id} ${JSON.stringify(end)} ${String(connection.since)}`, limitOf(c)] as const];
  });
  return new Map([...offers, ...gone]);
}
