import type BetterSqlite from 'better-sqlite3';
import type { AccountFacts, Factors } from '../ports/accounts.ts';
import type { Clock } from '../ports/clock.ts';
import type { Authenticators } from './totp.ts';
import type { RecoveryCodes } from './recoveryCodes.ts';
import { triesKey, type Tries } from './tries.ts';

interface AccountLine {
  readonly staffId: string;
  readonly username: string;
  readonly hasPassword: number;
  readonly invitationEndsAt: number | null;
}

interface SessionLine {
  readonly sessionId: string;
  readonly staffId: string;
  readonly since: string;
  readonly lastActiveAt: number;
  readonly from: string | null;
  readonly browser: string | null;
}

/** What is known of accounts without opening any of them. */
export class Overview {
  readonly #clock: Clock;
  readonly #parts: { authenticators: Authenticators; recovery: RecoveryCodes; tries: Tries };
  readonly #accounts: BetterSqlite.Statement<[number], AccountLine>;
  readonly #sessions: BetterSqlite.Statement<[number, string], SessionLine>;
  readonly #passkeys: BetterSqlite.Statement<[string], number>;
  readonly #forgetPasskeys: BetterSqlite.Statement<[string]>;

  constructor(
    db: BetterSqlite.Database,
    clock: Clock,
    parts: { authenticators: Authenticators; recovery: RecoveryCodes; tries: Tries },
  ) {
    this.#clock = clock;
    this.#parts = parts;
    this.#accounts = db.prepare(
      `select u.staffId, u.username, i.ends_at as invitationEndsAt,
         exists (select 1 from account a where a.userId = u.id and a.password is not null)
           as hasPassword
       from user u left join invitation i on i.staff_id = u.staffId and i.ends_at > ?
       order by u.username`,
    );
    this.#sessions = db.prepare(
      `select s.id as sessionId, u.staffId, s.createdAt as since, s.lastActiveAt,
         s.ipAddress as "from", s.userAgent as browser
       from session s join user u on u.id = s.userId
       where s.idleEndsAt > ? and s.expiresAt > ? order by s.createdAt`,
    );
    this.#passkeys = db
      .prepare<[string], number>('select count(*) from passkey where staff_id = ?')
      .pluck();
    this.#forgetPasskeys = db.prepare('delete from passkey where staff_id = ?');
  }

  factors(staffId: string): Factors {
    return {
      totp: this.#parts.authenticators.isSetUp(staffId),
      passkeys: this.#passkeys.get(staffId) ?? 0,
      recoveryCodesLeft: this.#parts.recovery.left(staffId),
    };
  }

  resetFactors(staffId: string): void {
    this.#parts.authenticators.remove(staffId);
    this.#parts.recovery.remove(staffId);
    this.#forgetPasskeys.run(staffId);
  }

  all(): readonly AccountFacts[] {
    const now = this.#clock.now();
    const sessions = Map.groupBy(
      this.#sessions.all(now, new Date(now).toISOString()),
      (line) => line.staffId,
    );
    return this.#accounts.all(now).map(({ staffId, username, hasPassword, invitationEndsAt }) => ({
      staffId,
      username,
      hasPassword: hasPassword === 1,
      invitationEndsAt,
      ...this.factors(staffId),
      lockedUntil: this.#parts.tries.lockedUntil(triesKey.name(username)),
      sessions: (sessions.get(staffId) ?? []).map((line) => ({
        sessionId: line.sessionId,
        since: Date.parse(line.since),
        lastActiveAt: line.lastActiveAt,
        from: line.from ?? '',
        browser: line.browser ?? '',
      })),
    }));
  }
}
