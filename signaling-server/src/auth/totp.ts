import { AppError } from '@madoguchi/domain';
import type BetterSqlite from 'better-sqlite3';
import { Secret, TOTP } from 'otpauth';
import type { Clock } from '../ports/clock.ts';
import type { Seal } from './seal.ts';

const ISSUER = 'まちづくりオンライン窓口';
const PERIOD_SECONDS = 30;
/** Steps before and after the present one that count, because clocks differ (RFC 6238, 5.2). */
const WINDOW = 1;
/** RFC 4226 recommends 160 bits. */
const SECRET_BYTES = 20;

interface Row {
  readonly secret: string | null;
  readonly new_secret: string | null;
}

/** Authenticators (RFC 6238): each step of time is accepted at most once. */
export class Authenticators {
  readonly #clock: Clock;
  readonly #seal: Seal;
  readonly #find: BetterSqlite.Statement<[string], Row>;
  readonly #start: BetterSqlite.Statement<[string, string]>;
  readonly #confirm: BetterSqlite.Statement<[number, string, string]>;
  readonly #advance: BetterSqlite.Statement<[number, string, number]>;
  readonly #remove: BetterSqlite.Statement<[string]>;

  constructor(db: BetterSqlite.Database, clock: Clock, seal: Seal) {
    this.#clock = clock;
    this.#seal = seal;
    this.#find = db.prepare('select secret, new_secret from totp where staff_id = ?');
    this.#start = db.prepare(
      `insert into totp (staff_id, new_secret) values (?, ?)
       on conflict (staff_id) do update set new_secret = excluded.new_secret`,
    );
    this.#confirm = db.prepare(
      `update totp set secret = new_secret, new_secret = null, last_step = ?
       where staff_id = ? and new_secret = ?`,
    );
    this.#advance = db.prepare(
      'update totp set last_step = ? where staff_id = ? and last_step < ?',
    );
    this.#remove = db.prepare('delete from totp where staff_id = ?');
  }

  isSetUp(staffId: string): boolean {
    return (this.#find.get(staffId)?.secret ?? null) !== null;
  }

  /** A new secret; the one in use stays until a code of the new one was given. */
  start(staffId: string, username: string): { uri: string; secret: string } {
    const totp = generator(new Secret({ size: SECRET_BYTES }).base32, username);
    this.#start.run(staffId, this.#seal.close(totp.secret.base32, staffId));
    return { uri: totp.toString(), secret: totp.secret.base32 };
  }

  /** `SECOND_FACTOR_WRONG`. The code's step is used up by it. */
  confirm(staffId: string, code: string): void {
    const sealed = this.#find.get(staffId)?.new_secret ?? null;
    const step = sealed === null ? null : this.#stepOf(staffId, sealed, code);
    if (
      sealed === null ||
      step === null ||
      this.#confirm.run(step, staffId, sealed).changes !== 1
    ) {
      throw new AppError('SECOND_FACTOR_WRONG');
    }
  }

  /** Whether this code is right and its step, or a later one, was never accepted before. */
  accept(staffId: string, code: string): boolean {
    const sealed = this.#find.get(staffId)?.secret ?? null;
    const step = sealed === null ? null : this.#stepOf(staffId, sealed, code);
    return step !== null && this.#advance.run(step, staffId, step).changes === 1;
  }

  remove(staffId: string): void {
    this.#remove.run(staffId);
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
