import { AppError } from '@madoguchi/domain';
import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { Clock } from '../ports/clock.ts';
import type { Database, Kiosk, Stores } from '../ports/store.ts';

/** How long an enrolment code is good for: long enough to walk to the device, no longer. */
const CODE_LIFETIME_MS = 10 * 60_000;

/** Without 0, O, 1 and I, which are confused when read aloud. 32^8 codes. */
const CODE_LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** An enrolled device and the token that proves it; the token is shown to nobody but the device. */
export interface Enrolled {
  readonly kiosk: Kiosk;
  readonly token: string;
}

/** Makes devices kiosks of a center, by a one-time code or, with demo data, by choice. */
export class Enrolment {
  readonly #db: Database;
  readonly #clock: Clock;

  constructor(db: Database, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  /** Issues a code for one device of this center; refuses with `NOT_FOUND`. */
  async issueCode(centerId: string): Promise<{ code: string; expiresAt: number }> {
    const code = Array.from({ length: 8 }, () => CODE_LETTERS[randomInt(32)]).join('');
    const expiresAt = this.#clock.now() + CODE_LIFETIME_MS;
    await this.#db.write(({ kiosks, organisation }) => {
      if (organisation.center(centerId) === null) throw new AppError('NOT_FOUND');
      kiosks.putCode(digest(code), centerId, expiresAt);
    });
    return { code, expiresAt };
  }

  /** Enrols a device; the code is used up. Refuses with `ENROLMENT_CODE_INVALID`. */
  async enrol(code: string): Promise<Enrolled> {
    return this.#enrol(({ kiosks }) => {
      const found = kiosks.takeCode(digest(code), this.#clock.now());
      if (found === null) throw new AppError('ENROLMENT_CODE_INVALID');
      return found.centerId;
    });
  }

  /** Enrols a browser that tries the demo; refuses with `NOT_ALLOWED` outside demo data. */
  async enrolDemo(centerId: string): Promise<Enrolled> {
    return this.#enrol(({ settings, organisation }) => {
      if (settings.get('seed') !== 'demo') throw new AppError('NOT_ALLOWED');
      if (organisation.center(centerId) === null) throw new AppError('NOT_FOUND');
      return centerId;
    });
  }

  /** Which kiosk a token belongs to, or `null`. */
  kioskOf(token: string): Kiosk | null {
    return this.#db.read(({ kiosks }) => kiosks.byTokenDigest(digest(token)));
  }

  async #enrol(centerOf: (stores: Stores) => string) {
    const token = randomBytes(32).toString('base64url');
    const kiosk = await this.#db.write((stores) => {
      const made: Kiosk = { id: randomUUID(), centerId: centerOf(stores) };
      stores.kiosks.insert(made, digest(token), this.#clock.now());
      return made;
    });
    return { kiosk, token };
  }
}

/** Tokens and codes are random, so a plain digest is enough: there is nothing to guess faster. */
const digest = (secret: string): string => createHash('sha256').update(secret).digest('hex');
