import { sql, type ExpressionBuilder, type Kysely } from 'kysely';
import { AccountLocked } from '../ports/accounts.ts';
import type { Clock } from '../ports/clock.ts';
import { digestOf } from './digest.ts';
import type { AccountTables } from './tables.ts';

const MOST_TRIES = 10;
const WINDOW_MS = 15 * 60_000;
const LOCK_MS = 15 * 60_000;
/** Names that do not exist are counted like others, as long as there is room. */
const MOST_UNKNOWN = 10_000;

/** The counts of a name, of a device that is known for it, of somebody who is signed in, and of staff codes at a kiosk or center. */
export const triesKey = {
  name: (username: string): string => `name:${digestOf(username)}`,
  device: (deviceDigest: string, staffId: string): string => `device:${deviceDigest}:${staffId}`,
  own: (staffId: string): string => `own:${staffId}`,
  kiosk: (kioskId: string): string => `kiosk:${kioskId}`,
  center: (centerId: string): string => `center:${centerId}`,
};

/**
 * Counts wrong passwords and codes. A try is counted before it is looked at, so that a thousand at
 * once are no more than ten; what turns out right is given back.
 */
export class Tries {
  readonly #db: Kysely<AccountTables>;
  readonly #clock: Clock;

  constructor(db: Kysely<AccountTables>, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  /** Takes a try. `ACCOUNT_LOCKED`. Returns whether it is the last one: if it fails, that locks. */
  async take(
    key: string,
    isKnown: boolean,
    most = MOST_TRIES,
  ): Promise<{ readonly isLast: boolean }> {
    const now = this.#clock.now();
    const taken = await takeOne(this.#db, { key, isKnown, now, most }).executeTakeFirst();
    if (taken === undefined) throw new AccountLocked(false);
    // The first of a count may have added a row.
    if (taken.count === 1) await this.#tidy(key, isKnown, now);
    return { isLast: taken.count === most };
  }

  /** Half of a sign-in was right: this try does not count, the ones before still do. */
  async giveBack(key: string): Promise<void> {
    await this.#db
      .updateTable('sign_in_tries')
      .set((eb) => ({
        count: eb
          .case()
          .when('count', '>', 0)
          .then(eb('count', '-', 1))
          .else(0)
          .end(),
        locked_until: null,
      }))
      .where('key', '=', key)
      .execute();
  }

  /** Somebody has got in: all is forgotten. */
  async forget(...keys: readonly string[]): Promise<void> {
    await this.#db.deleteFrom('sign_in_tries').where('key', 'in', keys).execute();
  }

  /** Until when nobody gets in by a count, for those that are locked, by their keys. */
  async locks(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.#db
      .selectFrom('sign_in_tries')
      .select(['key', 'locked_until'])
      .where('locked_until', '>', this.#clock.now())
      .execute();
    return new Map(rows.map(({ key, locked_until }) => [key, locked_until ?? 0]));
  }

  /** Rows that are over go, and of unknown names the oldest when it is full. */
  async #tidy(key: string, isKnown: boolean, now: number): Promise<void> {
    const rows = this.#db.deleteFrom('sign_in_tries');
    await rows.where('since', '<=', now - WINDOW_MS - LOCK_MS).execute();
    if (isKnown) return;
    const unknown = this.#db.selectFrom('sign_in_tries').where('is_known', '=', 0);
    const oldest = unknown.where('key', '!=', key).select('key').orderBy('since').limit(1);
    await rows
      .where('key', '=', oldest)
      .where(
        unknown.select((eb) => eb.fn.countAll<number>().as('n')),
        '>',
        MOST_UNKNOWN,
      )
      .execute();
  }
}

/** Counts a try in one statement; it gives the count, and no row while it is locked. */
function takeOne(
  db: Kysely<AccountTables>,
  asked: {
    readonly key: string;
    readonly isKnown: boolean;
    readonly now: number;
    readonly most: number;
  },
) {
  const { key, isKnown, now, most } = asked;
  const row = { key, is_known: Number(isKnown), count: 1, since: now, locked_until: null };
  return db
    .insertInto('sign_in_tries')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .column('key')
        .doUpdateSet((eb) => {
          const count = eb('sign_in_tries.count', '+', 1);
          const isLast = eb(count, '=', most);
          // PostgreSQL has to be told what a parameter is where nothing beside it says so.
          const end = sql<number>`cast(${now + LOCK_MS} as bigint)`;
          const over = isOver(eb, now);
          return {
            is_known: eb.ref('excluded.is_known'),
            count: eb.case().when(over).then(1).else(count).end(),
            since: eb
              .case()
              .when(over)
              .then(eb.ref('excluded.since'))
              .else(eb.ref('sign_in_tries.since'))
              .end(),
            locked_until: eb
              .case()
              .when(eb.and([isLast, eb.not(over)]))
              .then(end)
              .end(),
          };
        })
        .where((eb) => eb.or([isOver(eb, now), eb('sign_in_tries.count', '<', most)])),
    )
    .returning('count');
}

/** Whether a count has run out: its lock, or the time in which tries are counted together. */
function isOver(eb: ExpressionBuilder<AccountTables, 'sign_in_tries'>, now: number) {
  const windowEnds = eb('sign_in_tries.since', '+', WINDOW_MS);
  return eb(eb.fn.coalesce('sign_in_tries.locked_until', windowEnds), '<=', now);
}
