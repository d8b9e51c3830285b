import type { Actor, Participant } from '@madoguchi/domain';
import type { RouteResponse } from '@madoguchi/protocol';
import type { Clock } from '../../ports/clock.ts';
import type { GuestCookie } from '../../ports/guestCookie.ts';
import type { Database, GuestLink, Stores } from '../../ports/store.ts';
import type { Access } from '../access/access.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { nameOf } from '../views/presentPeople.ts';
import { consultationKind } from '../records/consultation/kind.ts';
import { digestOf, newToken } from '../randomTokens.ts';

type Guest = Extract<Actor, { kind: 'guest' }>;

/** Longer than any consultation lasts; the session ends with the consultation in any case. */
const SESSION_LIFETIME_MS = 12 * 60 * 60_000;

/** Letting in and out of whoever has no account: a one-time link, then a session of this browser. */
export class GuestLobby {
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #access: Access;
  readonly #runner: UnitRunner;
  readonly #cookie: GuestCookie;

  constructor(parts: {
    db: Database;
    clock: Clock;
    access: Access;
    runner: UnitRunner;
    cookie: GuestCookie;
  }) {
    this.#db = parts.db;
    this.#clock = parts.clock;
    this.#access = parts.access;
    this.#runner = parts.runner;
    this.#cookie = parts.cookie;
  }

  /**
   * Uses a link up. Whoever holds the cookie is in the lobby with their first connection, not before:
   * nobody is asked to let in a page that has gone again. Refuses with `INVITATION_INVALID`.
   */
  async arrive(
    token: string,
    from: string,
  ): Promise<{ answer: RouteResponse<'guestArrival'>; cookie: string }> {
    const secret = newToken();
    const answer = await this.#db.write((stores) => {
      const now = this.#clock.now();
      const session = { digest: digestOf(secret), expiresAt: now + SESSION_LIFETIME_MS };
      const link = stores.guests.takeLink(digestOf(token), session, now);
      const me = link && asked(stores, link);
      return me && { ...me, endsAt: session.expiresAt };
    });
    if (answer === null) {
      const nobody = { actor: { kind: 'anonymous' }, from } as const;
      return this.#access.deny(nobody, 'guest.sync', 'INVITATION_INVALID');
    }
    return { answer, cookie: this.#cookie.set(secret, SESSION_LIFETIME_MS) };
  }

  /** The guest behind a cookie header, as long as they are asked to their consultation; else `null`. */
  whoIs(cookieHeader: string | undefined): Guest | null {
    const secret = this.#cookie.read(cookieHeader);
    if (secret === null) return null;
    return this.#db.read((stores) => {
      const session = stores.guests.bySession(digestOf(secret), this.#clock.now());
      if (session === null || asked(stores, session) === null) return null;
      const { participantId, consultationId } = session;
      return { kind: 'guest', participantId, consultationId };
    });
  }

  /** Goes for good: session and seat end at once. Returns the cookie that takes the former one away. */
  async leave(cookieHeader: string | undefined, from: string): Promise<string> {
    const actor = this.whoIs(cookieHeader);
    if (actor !== null) {
      const { participantId, consultationId } = actor;
      await this.#runner.run(
        (unit) => {
          const stillAsked = asked(unit.stores, actor) !== null;
          if (stillAsked)
            unit.act(consultationKind, consultationId, { type: 'part', participantId });
        },
        { actor, from },
      );
    }
    return this.#cookie.clear();
  }
}

/** As whom somebody was asked, and by whom; `null` when they are not, or no longer. */
function asked(
  stores: Stores,
  { participantId, consultationId }: Pick<GuestLink, 'participantId' | 'consultationId'>,
): { name: string; leadName: string } | null {
  const c = stores.consultations.get(consultationId);
  if (c === null || !('participants' in c)) return null;
  const isMe = (each: Participant): boolean => each.participantId === participantId;
  const me = c.participants.find(isMe);
  return me === undefined ? null : { name: me.name, leadName: nameOf(stores, c.staffId) };
}
