import type { ErrorCode, GuestEnding, HandsetEnding } from '@madoguchi/domain';

/** Something that people connected now have to feel at once. */
export type RightsChange =
  /** Name, role, desks or centers are others now. */
  | { readonly type: 'staffChanged'; readonly staffId: string }
  /** All sessions of somebody have ended (disabled, signed out everywhere), or one of them. */
  | {
      readonly type: 'sessionsEnded';
      readonly staffId: string;
      readonly sessionId: string | null;
      readonly code: ErrorCode;
    }
  | { readonly type: 'kioskRevoked'; readonly kioskId: string }
  /** Somebody without an account went, was sent away, or their consultation is over. */
  | {
      readonly type: 'guestEnded';
      readonly participantId: string;
      readonly because: GuestEnding;
    }
  /** The phone of a resident has no part any more, or another one took its place. */
  | {
      readonly type: 'handsetEnded';
      readonly consultationId: string;
      readonly handsetId: string;
      readonly because: HandsetEnding;
      /** Whether it had the call; then it is told what the resident takes along. */
      readonly carried: boolean;
    }
  /** What a kiosk shows of the ward: topics, names. */
  | { readonly type: 'wardChanged' };

/** Told by whoever changes a right, after the change is durable; heard by the live connections. */
export class RightsChanges {
  readonly #listeners: ((change: RightsChange) => void)[] = [];

  onChange(listener: (change: RightsChange) => void): void {
    this.#listeners.push(listener);
  }

  tell(change: RightsChange): void {
    for (const listener of this.#listeners) listener(change);
  }
}
