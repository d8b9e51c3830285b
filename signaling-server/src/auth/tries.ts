import type BetterSqlite from 'better-sqlite3';
import { AccountLocked } from '../ports/accounts.ts';
import type { Clock } from '../ports/clock.ts';
import { digestOf } from './digest.ts';

const MOST_TRIES = 10;
const WINDOW_MS = 15 * 60_000;
const LOCK_MS = 15 * 60_000;
/** Names that do not exist are counted like others, as long as there is room. */
const MOST_UNKNOWN = 10_000;

interface Row {
  readonly count: number;
  readonly since: number;
  readonly locked_until: number | null;
}

/** The counts of a name, of a device that is known for it, and of somebody who is signed in. */
export const triesKey = {
  name: (username: string): string => `name:${digestOf(username)}`,
  device: (deviceDigest: string, staffId: string): string => `device:${deviceDigest}:${staffId}`,
  own: (staffId: string): string => `own:${staffId}`,
};

/**
 * Counts wrong passwords and codes. A try is counted before it is looked at, so that a thousand at
 * once are no more than ten; what turns out right is given back.
 */
export class Tries {
  readonly #clock: Clock;
  readonly #take: (key: string, isKnown: boolean) => boolean;
  readonly #read: BetterSqlite.Statement<[string], Row>;
  readonly #lessOne: BetterSqlite.Statement<[string]>;
  readonly #forget: BetterSqlite.Statement<[string]>;

  constructor(db: BetterSqlite.Database, clock: Clock) {
    this.#clock = clock;
    this.#read = db.prepare('select count, since, locked_until from sign_in_tries where key = ?');
    this.#lessOne = db.prepare(
      'update sign_in_tries set count = max(count - 1, 0), locked_until = null where key = ?',
    );
    this.#forget = db.prepare('delete from sign_in_tries where key = ?');
    const put = db.prepare<[string, number, number, number, number | null]>(
      `insert or replace into sign_in_tries (key, is_known, count, since, locked_until)
       values (?, ?, ?, ?, ?)`,
    );
    const tidy = tidying(db);
    const taking = db.transaction((key: string, isKnown: boolean): boolean => {
      const now = clock.now();
      const row = this.#read.get(key);
      const live = row !== undefined && !isOver(row, now) ? row : { count: 0, since: now };
      if (live.count >= MOST_TRIES) throw new AccountLocked(false);
      if (row === undefined) tidy(now, isKnown);
      const isLast = live.count + 1 === MOST_TRIES;
      put.run(key, Number(isKnown), live.count + 1, live.since, isLast ? now + LOCK_MS : null);
      return isLast;
    });
    this.#take = (key, isKnown) => taking.immediate(key, isKnown);
  }

  /** Takes a try. `ACCOUNT_LOCKED`. Returns whether it is the last one: if it fails, that locks. */
  take(key: string, isKnown: boolean): { readonly isLast: boolean } {
    return { isLast: this.#take(key, isKnown) };
  }

  /** Half of a sign-in was right: this try does not count, the ones before still do. */
  giveBack(key: string): void {
    this.#lessOne.run(key);
  }

  /** Somebody has got in: all is forgotten. */
  forget(key: string): void {
    this.#forget.run(key);
  }

  /** Until when nobody gets in by this count; `null` when it is open. */
  lockedUntil(key: string): number | null {
    const until = this.#read.get(key)?.locked_until ?? null;
    return until !== null && until > this.#clock.now() ? until : null;
  }
}

function isOver({ since, locked_until }: Row, now: number): boolean {
  return locked_until === null ? since + WINDOW_MS <= now : locked_until <= now;
}

/** Before a row is added: those that are over go, and of unknown names the oldest when it is full. */
function tidying(db: BetterSqlite.Database): (now: number, isKnown: boolean) => void {
  const over = db.prepare<[number]>('delete from sign_in_tries where since <= ?');
  const unknown = db
    .prepare<[], number>('select count(*) from sign_in_tries where is_known = 0')
    .pluck();
  const oldest = db.prepare(
    `delete from sign_in_tries where key =
       (select key from sign_in_tries where is_known = 0 order by since limit 1)`,
  );
  return (now, isKnown) => {
    over.run(now - WINDOW_MS - LOCK_MS);
    if (!isKnown && (unknown.get() ?? 0) >= MOST_UNKNOWN) oldest.run();
  };
}
