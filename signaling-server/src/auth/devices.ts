import type { Kysely } from 'kysely';
import type { Clock } from '../ports/clock.ts';
import { Cookie } from './cookies.ts';
import { digestOf, newToken } from './digest.ts';
import type { AccountTables } from './tables.ts';

const KNOWN_FOR_MS = 90 * 24 * 60 * 60_000;

/** Devices that have signed an account in, so that a stranger's guesses do not lock these out. */
export class KnownDevices {
  readonly #db: Kysely<AccountTables>;
  readonly #clock: Clock;
  readonly #cookie: Cookie;

  constructor(db: Kysely<AccountTables>, clock: Clock, secureCookies: boolean) {
    this.#db = db;
    this.#clock = clock;
    this.#cookie = new Cookie('madoguchi_device', secureCookies);
  }

  /** The digest of a device that is known for this account, or `null`. */
  async known(cookieHeader: string | undefined, staffId: string): Promise<string | null> {
    const found = await this.#db
      .selectFrom('known_device')
      .select('digest')
      .where('digest', '=', digestOf(this.#cookie.read(cookieHeader) ?? ''))
      .where('staff_id', '=', staffId)
      .where('ends_at', '>', this.#clock.now())
      .executeTakeFirst();
    return found?.digest ?? null;
  }

  /** Remembers a device that has signed somebody in. A token that is not one of ours is replaced. */
  async remember(cookieHeader: string | undefined, staffId: string): Promise<string> {
    const now = this.#clock.now();
    await this.#db.deleteFrom('known_device').where('ends_at', '<=', now).execute();
    const shown = this.#cookie.read(cookieHeader) ?? '';
    const token = (await this.#isOurs(shown)) ? shown : newToken();
    const ends_at = now + KNOWN_FOR_MS;
    await this.#db
      .insertInto('known_device')
      .values({ digest: digestOf(token), staff_id: staffId, ends_at })
      .onConflict((conflict) => conflict.columns(['digest', 'staff_id']).doUpdateSet({ ends_at }))
      .execute();
    return this.#cookie.set(token, KNOWN_FOR_MS);
  }

  async #isOurs(token: string): Promise<boolean> {
    const found = await this.#db
      .selectFrom('known_device')
      .select('digest')
      .where('digest', '=', digestOf(token))
      .limit(1)
      .executeTakeFirst();
    return found !== undefined;
  }
}
