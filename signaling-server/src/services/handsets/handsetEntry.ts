import type { Actor, Handset } from '@madoguchi/domain';
import { AppError, hasCallMedia } from '@madoguchi/domain';
import type { RouteResponse } from '@madoguchi/protocol';
import type { GuestCookie } from '../../ports/guestCookie.ts';
import type { Database } from '../../ports/store.ts';
import type { Access } from '../access/access.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { handsetKind } from '../records/handset/index.ts';
import { digestOf, newToken } from '../randomTokens.ts';

type Phone = Extract<Actor, { kind: 'handset' }>;

/** Longer than any consultation lasts; the session ends with the call in any case. */
const SESSION_LIFETIME_MS = 12 * 60 * 60_000;

/** Letting in of a resident's phone by the code of its kiosk: once, and then by a session of that browser. */
export class HandsetEntry {
  readonly #db: Database;
  readonly #access: Access;
  readonly #runner: UnitRunner;
  readonly #cookie: GuestCookie;

  constructor(parts: { db: Database; access: Access; runner: UnitRunner; cookie: GuestCookie }) {
    this.#db = parts.db;
    this.#access = parts.access;
    this.#runner = parts.runner;
    this.#cookie = parts.cookie;
  }

  /** Uses a code up. Refuses with `HANDSET_CODE_INVALID`, whatever is wrong with it. */
  async arrive(
    code: string,
    from: string,
  ): Promise<{ answer: RouteResponse<'handsetArrival'>; cookie: string }> {
    const secret = newToken();
    const find = (): Handset | null =>
      this.#db.read((stores) => stores.records(handsetKind).byCode(digestOf(code)));
    const offered = find();
    if (offered === null) return this.#refuse(from);
    const { id, handsetId, language } = offered;
    const carries = offered.state === 'offered' && offered.takes === 'call';
    const actor: Phone = { kind: 'handset', handsetId, consultationId: id, carries };
    try {
      await this.#runner.run(
        (unit) => {
          // Somebody else may have been first, or a newer code be drawn, since it was found.
          if (find()?.handsetId !== handsetId) throw new AppError('HANDSET_CODE_INVALID');
          unit.act(handsetKind, id, { type: 'join', sessionDigest: digestOf(secret) });
        },
        { actor, from },
      );
    } catch (error) {
      if (error instanceof AppError && error.code === 'HANDSET_CODE_INVALID')
        return this.#refuse(from);
      throw error;
    }
    return { answer: { language }, cookie: this.#cookie.set(secret, SESSION_LIFETIME_MS) };
  }

  /** The phone behind a cookie header, as long as it has a part in its call; else `null`. */
  whoIs(cookieHeader: string | undefined): Phone | null {
    const secret = this.#cookie.read(cookieHeader);
    if (secret === null) return null;
    const handset = this.#db.read((stores) =>
      stores.records(handsetKind).bySession(digestOf(secret)),
    );
    if (handset === null) return null;
    const { id: consultationId, handsetId } = handset;
    return { kind: 'handset', handsetId, consultationId, carries: hasCallMedia(handset) };
  }

  /** Goes; the kiosk keeps the call. A phone that carries it stays until it hangs up. Returns the cookie that takes the former one away. */
  async leave(cookieHeader: string | undefined, from: string): Promise<string> {
    const actor = this.whoIs(cookieHeader);
    if (actor !== null) {
      await this.#runner.run(
        (unit) => {
          const { records } = unit.stores;
          const now = records(handsetKind).present(actor.consultationId);
          if (now?.handsetId !== actor.handsetId) return;
          unit.act(handsetKind, actor.consultationId, { type: 'leave' });
        },
        { actor, from },
      );
    }
    return this.#cookie.clear();
  }

  #refuse(from: string): never {
    const nobody = { actor: { kind: 'anonymous' }, from } as const;
    return this.#access.deny(nobody, 'handset.sync', 'HANDSET_CODE_INVALID');
  }
}
