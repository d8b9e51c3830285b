import { createHmac } from 'node:crypto';
import type { UnitOfWork } from '../engine/unitOfWork.ts';
import { digestOf } from '../randomTokens.ts';

/** Somebody is asked while the resident waits: whoever has not come by then is asked again. */
const LINK_LIFETIME_MS = 15 * 60_000;

/**
 * One-time links for guests. A link is derived from the id of the command that asked for it and a
 * key beside the database: a repeated command is answered with the same link, and yet no database,
 * backup or log holds one.
 */
export class GuestLinks {
  readonly #key: Buffer;

  /** `secret` is the server's own; whoever has it can make links for commands they know. */
  constructor(secret: string) {
    this.#key = createHmac('sha256', secret).update('links of guests').digest();
  }

  /** 256 bits, 43 characters. */
  tokenOf(commandId: string): string {
    return createHmac('sha256', this.#key).update(commandId).digest('base64url');
  }

  /** Makes a link valid, from now on and for a short time; returns when it ends. */
  put(
    { stores, now }: UnitOfWork,
    link: {
      readonly participantId: string;
      readonly consultationId: string;
      readonly token: string;
    },
  ): number {
    const { participantId, consultationId, token } = link;
    const expiresAt = now + LINK_LIFETIME_MS;
    stores.guests.putLink({ participantId, consultationId, expiresAt, digest: digestOf(token) });
    return expiresAt;
  }
}
