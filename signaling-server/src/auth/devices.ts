import type BetterSqlite from 'better-sqlite3';
import type { Clock } from '../ports/clock.ts';
import { Cookie } from './cookies.ts';
import { digestOf, newToken } from './digest.ts';

const KNOWN_FOR_MS = 90 * 24 * 60 * 60_000;

/** Devices that have signed an account in, so that a stranger's guesses do not lock these out. */
export class KnownDevices {
  readonly #clock: Clock;
  readonly #cookie: Cookie;
  readonly #find: BetterSqlite.Statement<[string, string, number], number>;
  readonly #isOurs: BetterSqlite.Statement<[string], number>;
  readonly #put: BetterSqlite.Statement<[string, string, number]>;
  readonly #forgetOld: BetterSqlite.Statement<[number]>;

  constructor(db: BetterSqlite.Database, clock: Clock, secureCookies: boolean) {
    this.#clock = clock;
    this.#cookie = new Cookie('madoguchi_device', secureCookies);
    this.#find = db
      .prepare<[string, string, number], number>(
        'select 1 from known_device where digest = ? and staff_id = ? and ends_at > ?',
      )
      .pluck();
    this.#isOurs = db
      .prepare<[string], number>('select 1 from known_device where digest = ?')
      .pluck();
    this.#put = db.prepare(
      'insert or replace into known_device (digest, staff_id, ends_at) values (?, ?, ?)',
    );
    this.#forgetOld = db.prepare('delete from known_device where ends_at <= ?');
  }

  /** The digest of a device that is known for this account, or `null`. */
  known(cookieHeader: string | undefined, staffId: string): string | null {
    const digest = digestOf(this.#cookie.read(cookieHeader) ?? '');
    return this.#find.get(digest, staffId, this.#clock.now()) === undefined ? null : digest;
  }

  /** Remembers a device that has signed somebody in. A token that is not one of ours is replaced. */
  remember(cookieHeader: string | undefined, staffId: string): string {
    const now = this.#clock.now();
    this.#forgetOld.run(now);
    const shown = this.#cookie.read(cookieHeader) ?? '';
    const token = this.#isOurs.get(digestOf(shown)) === undefined ? newToken() : shown;
    this.#put.run(digestOf(token), staffId, now + KNOWN_FOR_MS);
    return this.#cookie.set(token, KNOWN_FOR_MS);
  }
}
