import { AppError } from '@madoguchi/domain';
import type { Kysely } from 'kysely';
import { Secret, TOTP } from 'otpauth';
import type { Clock } from '../ports/clock.ts';
import type { Seal } from './seal.ts';
import type { AccountTables } from './tables.ts';

const ISSUER = 'まちづくりオンライン窓口';
const PERIOD_SECONDS = 30;
/** Steps before and after the present one that count, because clocks differ (RFC 6238, 5.2). */
const WINDOW = 1;
/** RFC 4226 recommends 160 bits. */
const SECRET_BYTES = 20;

/** Authenticators (RFC 6238): each step of time is accepted at most once. */
export class Authenticators {
  readonly #db: Kysely<AccountTables>;
  readonly #clock: Clock;
  readonly #seal: Seal;

  constructor(db: Kysely<AccountTables>, clock: Clock, seal: Seal) {
    this.#db = db;
    this.#clock = clock;
    this.#seal = seal;
  }

  /** A new secret; the one in use stays until a code of the new one was given. */
  async start(staffId: string, username: string): Promise<{ uri: string; secret: string }> {
    const totp = generator(new Secret({ size: SECRET_BYTES }).base32, username);
    const new_secret = this.#seal.close(totp.secret.base32, staffId);
    await this.#db
      .insertInto('totp')
      .values({ staff_id: staffId, new_secret })
      .onConflict((conflict) => conflict.column('staff_id').doUpdateSet({ new_secret }))
      .execute();
    return { uri: totp.toString(), secret: totp.secret.base32 };
  }

  /** `SECOND_FACTOR_WRONG`. The code's step is used up by it. */
  async confirm(staffId: string, code: string): Promise<void> {
    const sealed = (await this.#secretsOf(staffId))?.new_secret ?? null;
    const step = sealed === null ? null : this.#stepOf(staffId, sealed, code);
    if (sealed === null || step === null || !(await this.#confirmed(staffId, sealed, step))) {
      throw new AppError('SECOND_FACTOR_WRONG');
    }
  }

  /** Whether this code is right and its step, or a later one, was never accepted before. */
  async accept(staffId: string, code: string): Promise<boolean> {
    const sealed = (await this.#secretsOf(staffId))?.secret ?? null;
    const step = sealed === null ? null : this.#stepOf(staffId, sealed, code);
    if (step === null) return false;
    const advanced = await this.#db
      .updateTable('totp')
      .set({ last_step: step })
      .where('staff_id', '=', staffId)
      .where('secret', '=', sealed)
      .where('last_step', '<', step)
      .returning('staff_id')
      .executeTakeFirst();
    return advanced !== undefined;
  }

  #secretsOf(staffId: string) {
    return this.#db
      .selectFrom('totp')
      .select(['secret', 'new_secret'])
      .where('staff_id', '=', staffId)
      .executeTakeFirst();
  }

  async #confirmed(staffId: string, sealed: string, step: number): Promise<boolean> {
    const confirmed = await this.#db
      .updateTable('totp')
      .set((eb) => ({ secret: eb.ref('new_secret'), new_secret: null, last_step: step }))
      .where('staff_id', '=', staffId)
      .where('new_secret', '=', sealed)
      .returning('staff_id')
      .executeTakeFirst();
    return confirmed !== undefined;
  }

  #stepOf(staffId: string, sealed: string, code: string): number | null {
    const secret = this.#seal.open(sealed, staffId);
    if (secret === null) return null;
    const timestamp = this.#clock.now();
    const delta = generator(secret).validate({ token: code, timestamp, window: WINDOW });
    return delta === null ? null : TOTP.counter({ period: PERIOD_SECONDS, timestamp }) + delta;
  }
}

/** SHA-1, six digits, 30 seconds: what every authenticator understands. */
const generator = (secret: string, label = ''): TOTP =>
  new TOTP({
    issuer: ISSUER,
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD_SECONDS,
    secret: Secret.fromBase32(secret),
  });
