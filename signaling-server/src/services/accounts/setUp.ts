import { AppError, NO_SKILLS } from '@madoguchi/domain';
import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import type { Accounts, Device, OpenSession, WithCookies } from '../../ports/accounts.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Database } from '../../ports/store.ts';
import type { SessionLog } from './sessionLog.ts';
import { newId } from '../newId.ts';

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Who the first admin is to be. */
export interface FirstAdmin {
  readonly displayName: string;
  readonly username: string;
  readonly password: string;
}

/**
 * The first admin of an empty system, made by whoever can read the server's terminal. The code is
 * known to that terminal alone; here is its digest, in memory. Wrong codes are limited for each address
 * (http/), not for everybody: whoever guessed on would otherwise keep the owner out for ever, and 80
 * bits cannot be guessed.
 */
export class SetUp {
  readonly #db: Database;
  readonly #accounts: Accounts;
  readonly #clock: Clock;
  readonly #log: SessionLog;
  #digest: Buffer | null = null;

  constructor(db: Database, accounts: Accounts, clock: Clock, log: SessionLog) {
    this.#log = log;
    this.#db = db;
    this.#accounts = accounts;
    this.#clock = clock;
  }

  /** At a start: a new code when there is no admin yet who can sign in; else `null`. */
  async begin(): Promise<string | null> {
    const withPassword = new Set(
      (await this.#accounts.overview()).filter((a) => a.hasPassword).map((a) => a.staffId),
    );
    const everybody = this.#db.read(({ staff }) => staff.all());
    if (everybody.some((s) => s.role === 'admin' && withPassword.has(s.id))) return null;
    const code = newCode();
    this.#digest = digestOf(code);
    return code;
  }

  isNeeded(): boolean {
    return this.#digest !== null;
  }

  /**
   * Makes the first admin and signs in. `INVITATION_INVALID`, `PASSWORD_TOO_WEAK`, `NAME_TAKEN`.
   * The code is used up only when all is done.
   */
  async firstAdmin(
    code: string,
    who: FirstAdmin,
    device: Device,
  ): Promise<{ readonly session: OpenSession } & WithCookies> {
    const digest = this.#taken(code);
    if (digest === null) {
      const wrong = new AppError('INVITATION_INVALID');
      return this.#log.refused(wrong, 'setUp', device.from, () => Promise.resolve(null));
    }
    try {
      const staffId = await this.#made(who);
      await this.#db.write(({ audit }) =>
        audit.append(
          {
            actor: { kind: 'staff', staffId, role: 'admin' },
            from: device.from,
            action: 'system.setUp',
            record: { kind: 'staff', id: staffId },
            details: {},
          },
          this.#clock.now(),
        ),
      );
      // The password goes in by a one-time link that nobody is ever given: so it is checked as everybody's
      // is, and a lock that a stranger has put on the name is lifted.
      const { token } = await this.#db.write((unit) => this.#accounts.invite(unit, staffId));
      const next = await this.#accounts.acceptInvitation(token, who.password, device, undefined);
      // Whoever never had a password has no second factor either.
      if (next.step !== 'signedIn') throw new AppError('NAME_TAKEN');
      return next;
    } catch (error) {
      this.#digest = digest;
      throw error;
    }
  }

  /** Takes the code, so that nobody else uses it meanwhile; `null` for a wrong one. */
  #taken(code: string): Buffer | null {
    const digest = this.#digest;
    if (digest === null || !timingSafeEqual(digest, digestOf(code))) return null;
    this.#digest = null;
    return digest;
  }

  /** Goes on with what an attempt that was cut short has left. `NAME_TAKEN`. */
  async #made({ displayName, username }: FirstAdmin): Promise<string> {
    const begun = (await this.#accounts.overview()).find((a) => a.username === username);
    const staffId = begun?.staffId ?? newId();
    await this.#db.write(({ staff }) => {
      const before = staff.get(staffId);
      if (before === null) {
        const places = { deskIds: [], centerIds: [], districtIds: [], skills: NO_SKILLS };
        staff.insert({ id: staffId, displayName, role: 'admin', disabled: false, ...places });
        return;
      }
      if (before.role !== 'admin' || begun?.hasPassword === true) throw new AppError('NAME_TAKEN');
      staff.save({ ...before, displayName });
    });
    await this.#accounts.ensure({ staffId, username, password: null });
    return staffId;
  }
}

/** 80 random bits in groups that can be read aloud. */
function newCode(): string {
  const group = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return Array.from({ length: 4 }, group).join('-');
}

const digestOf = (code: string): Buffer =>
  createHash('sha256')
    .update(code.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''))
    .digest();
