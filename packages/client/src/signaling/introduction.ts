import { AppError } from '@madoguchi/domain';
import { challengeText, PROTOCOL_VERSION, type Handshake } from '@madoguchi/protocol';
import type { KioskApi } from '../api.ts';
import type { KioskKey } from '../kiosk/kioskKey.ts';

/** Which board a page shows; without a place the first that whoever is signed in may see. */
export interface BoardOf {
  readonly as: 'board' | 'wallBoard';
  readonly placeId: string | null;
}

/** What this page says of itself at each connection; rejects with `AppError`. */
export type Introduce = () => Promise<Handshake>;

/** A console says nothing of itself: who it belongs to is in its cookie. */
export const introduceConsole: Introduce = () =>
  Promise.resolve({ protocol: PROTOCOL_VERSION, as: 'console' });

/** A board says of which place it is, and whether it hangs on a wall. */
export const introduceBoard =
  ({ as, placeId }: BoardOf): Introduce =>
  () =>
    Promise.resolve({ protocol: PROTOCOL_VERSION, as, placeId });

/** Nor does a guest: whom the link was for is in their cookie. */
export const introduceGuest: Introduce = () =>
  Promise.resolve({ protocol: PROTOCOL_VERSION, as: 'guest' });

/** Nor does the phone of a resident. */
export const introduceHandset: Introduce = () =>
  Promise.resolve({ protocol: PROTOCOL_VERSION, as: 'handset' });

/**
 * A kiosk asks for a challenge and signs it, anew for every connection. Rejects with
 * `KIOSK_NOT_ENROLLED` on a device that has no key.
 */
export function introduceKiosk(parts: {
  readonly api: KioskApi;
  readonly key: KioskKey;
  /** The server's origin, as the browser names it to the server. */
  readonly origin: string;
  /** Version of the page. */
  readonly version: string;
}): Introduce {
  const { api, key, origin, version } = parts;
  return async () => {
    const enrolled = await key.enrolled();
    if (enrolled === null) throw new AppError('KIOSK_NOT_ENROLLED');
    const { kioskId } = enrolled;
    const { challenge } = await api.call('challenge', { kioskId });
    const signature = await enrolled.sign(challengeText(origin, kioskId, challenge));
    return { protocol: PROTOCOL_VERSION, as: 'kiosk', kioskId, challenge, signature, version };
  };
}
