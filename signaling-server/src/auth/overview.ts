import type { Kysely } from 'kysely';
import type { AccountFacts, Factors } from '../ports/accounts.ts';
import type { Accompanied } from '../ports/accompanyingStatement.ts';
import type { Clock } from '../ports/clock.ts';
import { accompanying } from './accompanying.ts';
import type { AccountTables } from './tables.ts';
import { triesKey, type Tries } from './tries.ts';

const NONE: Factors = { totp: false, passkeys: 0, recoveryCodesLeft: 0 };

/** What is known of accounts without opening any of them. */
export class Overview {
  readonly #db: Kysely<AccountTables>;
  readonly #clock: Clock;
  readonly #tries: Tries;

  constructor(db: Kysely<AccountTables>, clock: Clock, tries: Tries) {
    this.#db = db;
    this.#clock = clock;
    this.#tries = tries;
  }

  async factors(staffId: string): Promise<Factors> {
    const line = await this.#lines().where('u.staffId', '=', staffId).executeTakeFirst();
    return line === undefined ? NONE : factorsOf(line);
  }

  /** Forgets authenticator, passkeys and recovery codes, with a unit of work. */
  resetFactors(unit: Accompanied, staffId: string): void {
    for (const table of ['totp', 'recovery_code', 'passkey'] as const) {
      const forgetting = this.#db.deleteFrom(table).where('staff_id', '=', staffId);
      unit.accompany(accompanying(forgetting));
    }
  }

  async all(): Promise<readonly AccountFacts[]> {
    const [lines, open, locks] = await Promise.all([
      this.#lines().execute(),
      this.#sessions(),
      this.#tries.locks(),
    ]);
    const sessions = Map.groupBy(open, (line) => line.staffId);
    const inOrder = lines.toSorted((a, b) => (a.username < b.username ? -1 : 1));
    return inOrder.map(({ staffId, username, passwords, invitationEndsAt, ...factors }) => ({
      staffId,
      username,
      hasPassword: has(passwords),
      invitationEndsAt,
      ...factorsOf(factors),
      lockedUntil: locks.get(triesKey.name(username)) ?? null,
      sessions: (sessions.get(staffId) ?? []).map((line) => ({
        sessionId: line.sessionId,
        since: new Date(line.since).getTime(),
        lastActiveAt: line.lastActiveAt,
        from: line.from ?? '',
        browser: line.browser ?? '',
      })),
    }));
  }

  #lines() {
    return this.#db
      .selectFrom('user as u')
      .leftJoin('invitation as i', (join) =>
        join.onRef('i.staff_id', '=', 'u.staffId').on('i.ends_at', '>', this.#clock.now()),
      )
      .select(['u.staffId', 'u.username', 'i.ends_at as invitationEndsAt'])
      .select((eb) => [
        eb
          .selectFrom('account as a')
          .whereRef('a.userId', '=', 'u.id')
          .where('a.password', 'is not', null)
          .select((count) => count.fn.countAll<number>().as('n'))
          .as('passwords'),
        eb
          .selectFrom('totp as t')
          .whereRef('t.staff_id', '=', 'u.staffId')
          .where('t.secret', 'is not', null)
          .select((count) => count.fn.countAll<number>().as('n'))
          .as('totps'),
        eb
          .selectFrom('passkey as p')
          .whereRef('p.staff_id', '=', 'u.staffId')
          .select((count) => count.fn.countAll<number>().as('n'))
          .as('passkeys'),
        eb
          .selectFrom('recovery_code as r')
          .whereRef('r.staff_id', '=', 'u.staffId')
          .select((count) => count.fn.countAll<number>().as('n'))
          .as('recoveryCodes'),
      ]);
  }

  #sessions() {
    const now = this.#clock.now();
    return this.#db
      .selectFrom('session as s')
      .innerJoin('user as u', 'u.id', 's.userId')
      .select(['s.id as sessionId', 'u.staffId', 's.createdAt as since', 's.lastActiveAt'])
      .select(['s.ipAddress as from', 's.userAgent as browser'])
      .where('s.idleEndsAt', '>', now)
      .where('s.expiresAt', '>', new Date(now).toISOString())
      .orderBy('s.createdAt')
      .execute();
  }
}

const has = (count: number | null): boolean => count !== null && count > 0;

const factorsOf = (counts: {
  readonly totps: number | null;
  readonly passkeys: number | null;
  readonly recoveryCodes: number | null;
}): Factors => ({
  totp: has(counts.totps),
  passkeys: counts.passkeys ?? 0,
  recoveryCodesLeft: counts.recoveryCodes ?? 0,
});
