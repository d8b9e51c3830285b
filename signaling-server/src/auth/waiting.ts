import { AppError } from '@madoguchi/domain';
import type { Kysely } from 'kysely';
import type { Clock } from '../ports/clock.ts';
import { Cookie } from './cookies.ts';
import { digestOf, newToken } from './digest.ts';
import type { AccountTables } from './tables.ts';

const WAITS_MS = 5 * 60_000;

/** A sign-in whose password was right and whose second factor is still to come. */
export interface Waiting {
  readonly staffId: string;
  /** The count of tries that it goes on with. */
  readonly triesKey: string;
}

/** Sign-ins between their two steps, held by a cookie that is good for nothing else. */
export class WaitingSignIns {
  readonly #db: Kysely<AccountTables>;
  readonly #clock: Clock;
  readonly #cookie: Cookie;

  constructor(db: Kysely<AccountTables>, clock: Clock, secureCookies: boolean) {
    this.#db = db;
    this.#clock = clock;
    this.#cookie = new Cookie('madoguchi_sign_in', secureCookies);
  }

  /** Returns the `Set-Cookie` value that holds it. */
  async begin({ staffId, triesKey }: Waiting): Promise<string> {
    const token = newToken();
    const now = this.#clock.now();
    const row = { digest: digestOf(token), staff_id: staffId, tries_key: triesKey };
    await this.#db.deleteFrom('sign_in_waiting').where('ends_at', '<=', now).execute();
    await this.#db
      .insertInto('sign_in_waiting')
      .values({ ...row, ends_at: now + WAITS_MS })
      .execute();
    return this.#cookie.set(token, WAITS_MS);
  }

  async find(cookieHeader: string | undefined): Promise<Waiting | null> {
    const found = await this.#db
      .selectFrom('sign_in_waiting')
      .select(['staff_id as staffId', 'tries_key as triesKey'])
      .where('digest', '=', this.#digest(cookieHeader))
      .where('ends_at', '>', this.#clock.now())
      .executeTakeFirst();
    return found ?? null;
  }

  /** Uses it up; `NOT_SIGNED_IN` when somebody else just has. Returns the value that clears it. */
  async take(cookieHeader: string | undefined): Promise<string> {
    const taken = await this.#db
      .deleteFrom('sign_in_waiting')
      .where('digest', '=', this.#digest(cookieHeader))
      .where('ends_at', '>', this.#clock.now())
      .returning('staff_id')
      .executeTakeFirst();
    if (taken === undefined) throw new AppError('NOT_SIGNED_IN');
    return this.#cookie.clear();
  }

  /** What waits by a password that is the former one now. */
  async endOf(staffId: string): Promise<void> {
    await this.#db.deleteFrom('sign_in_waiting').where('staff_id', '=', staffId).execute();
  }

  #digest(cookieHeader: string | undefined): string {
    return digestOf(this.#cookie.read(cookieHeader) ?? '');
  }
}
