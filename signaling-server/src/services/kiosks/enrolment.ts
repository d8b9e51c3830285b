import type { Caller } from '@madoguchi/domain';
import { AppError } from '@madoguchi/domain';
import { createHash, randomInt } from 'node:crypto';
import type { Clock } from '../../ports/clock.ts';
import type { Database, Kiosk, PublicKey, Stores } from '../../ports/store.ts';
import { isUsable } from './kioskSignature.ts';
import { newId } from '../newId.ts';

/** How long an enrolment code is good for: long enough to walk to the device, no longer. */
const CODE_LIFETIME_MS = 10 * 60_000;

/** Without 0, O, 1 and I, which are confused when read aloud. 32^8 codes. */
const CODE_LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Makes devices kiosks of a center, by a one-time code or, with demo data, by choice. */
export class Enrolment {
  readonly #db: Database;
  readonly #clock: Clock;

  constructor(db: Database, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  /** Issues a code for one device of this center; refuses with `NOT_FOUND`. */
  async issueCode(centerId: string, by: Caller): Promise<{ code: string; expiresAt: number }> {
    const code = Array.from({ length: 8 }, () => CODE_LETTERS[randomInt(32)]).join('');
    const expiresAt = this.#clock.now() + CODE_LIFETIME_MS;
    await this.#db.write(({ kiosks, organisation, audit }) => {
      if (organisation.center(centerId) === null) throw new AppError('NOT_FOUND');
      kiosks.putCode(digest(code), centerId, expiresAt);
      const record = { kind: 'center', id: centerId } as const;
      const fact = { ...by, action: 'kiosk.codeIssued', record, details: { expiresAt } } as const;
      audit.append(fact, this.#clock.now());
    });
    return { code, expiresAt };
  }

  /**
   * Enrols the device that holds this key; the code is used up. Refuses with
   * `ENROLMENT_CODE_INVALID`, `BAD_REQUEST` for a key that is none, `KIOSK_REFUSED` for one that was
   * enrolled before.
   */
  async enrol(code: string, publicKey: PublicKey, from: string): Promise<Kiosk> {
    return this.#enrol(publicKey, from, ({ kiosks }) => {
      const found = kiosks.takeCode(digest(code), this.#clock.now());
      if (found === null) throw new AppError('ENROLMENT_CODE_INVALID');
      return found.centerId;
    });
  }

  /** Enrols a browser that tries the demo; refuses with `NOT_ALLOWED` outside demo data. */
  async enrolDemo(centerId: string, publicKey: PublicKey, from: string): Promise<Kiosk> {
    return this.#enrol(publicKey, from, ({ settings, organisation }) => {
      if (settings.get('seed') !== 'demo') throw new AppError('NOT_ALLOWED');
      if (organisation.center(centerId) === null) throw new AppError('NOT_FOUND');
      return centerId;
    });
  }

  async #enrol(
    publicKey: PublicKey,
    from: string,
    centerOf: (stores: Stores) => string,
  ): Promise<Kiosk> {
    if (!isUsable(publicKey)) throw new AppError('BAD_REQUEST');
    return this.#db.write((stores) => {
      const centerId = centerOf(stores);
      const all = stores.kiosks.all();
      // Two kiosks with one key could not be told apart, and a withdrawn key stays withdrawn.
      if (all.some((known) => isSameKey(known.publicKey, publicKey))) {
        throw new AppError('KIOSK_REFUSED');
      }
      const now = this.#clock.now();
      const number = all.filter((known) => known.centerId === centerId).length + 1;
      const kiosk: Kiosk = {
        id: newId(),
        centerId,
        name: `相談端末${String(number)}`,
        publicKey,
        enrolledAt: now,
        lastSeenAt: null,
        version: null,
        revokedAt: null,
      };
      stores.kiosks.insert(kiosk);
      const actor = { kind: 'kiosk', kioskId: kiosk.id, centerId } as const;
      const record = { kind: 'kiosk', id: kiosk.id } as const;
      const details = { centerId, name: kiosk.name };
      stores.audit.append({ actor, from, action: 'kiosk.enrolled', record, details }, now);
      return kiosk;
    });
  }
}

const isSameKey = (a: PublicKey, b: PublicKey): boolean => a.x === b.x && a.y === b.y;

/** Codes are random, so a plain digest is enough: there is nothing to guess faster. */
const digest = (secret: string): string => createHash('sha256').update(secret).digest('hex');
