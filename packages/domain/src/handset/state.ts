import type { Language } from '../languages/index.ts';

/** How long a code may be read by a phone, in milliseconds: nobody photographs it for later. */
export const HANDSET_CODE_MS = 2 * 60_000;

/**
 * How long a phone may take, once its code is used, until sound and picture of the call are on it, in milliseconds. Its
 * camera and microphone are allowed before that.
 */
export const HANDSET_MOVE_MS = 45_000;

/** What a code brings to the phone: typing and paper beside the kiosk, or the whole call in its place. */
export const HANDSET_TAKES = ['writing', 'call'] as const;
export type HandsetTakes = (typeof HANDSET_TAKES)[number];

/** Codes that may be drawn in one consultation: a finger that plays with the button draws no further. */
export const MOST_HANDSET_CODES = 20;

/**
 * The resident's own phone in one consultation, by which they write and show paper, or which carries the call in the
 * place of the kiosk: at most one at a time, and none after the call. Its id is that of the consultation.
 *
 * ```
 *           join                  leave, withdraw
 *  offered ──────► joined ───────────────────────► none
 *    │  ▲            │  ▲                           │ ▲
 *    │  └── offer ───┘  └──────────(offer, join)────┘ │ leave, withdraw, 45 s
 *    │ join (call)                                    │
 *    ├──────────► moving ─────────────────────────────┘
 *    │               └── carry ──► carried
 *    └── withdraw, two minutes ──► none             callOver, from each: over
 * ```
 */
export type Handset = HandsetFacts &
  (
    | {
        readonly state: 'offered';
        readonly takes: HandsetTakes;
        readonly codeDigest: string;
        readonly expiresAt: number;
      }
    | { readonly state: 'joined'; readonly sessionDigest: string }
    /** Sound and picture are being put on the phone; the kiosk has the call until they are there. */
    | { readonly state: 'moving'; readonly sessionDigest: string; readonly expiresAt: number }
    /** The phone has the call; the kiosk has nothing of it any more. */
    | { readonly state: 'carried'; readonly sessionDigest: string }
    | { readonly state: 'none'; readonly because: HandsetEnding }
    | { readonly state: 'over'; readonly because: HandsetEnding }
  );

interface HandsetFacts {
  /** That of the consultation. */
  readonly id: string;
  /** Which phone of it: another one with each code. */
  readonly handsetId: string;
  readonly kioskId: string;
  readonly centerId: string;
  /** In which the kiosk spoke when the code was drawn. */
  readonly language: Language;
  /** Epoch milliseconds of the newest code. */
  readonly offeredAt: number;
  /** How many codes were drawn so far. */
  readonly codes: number;
}

/** Why a phone has no part any more: a closed set, and what its page says. */
export const HANDSET_ENDINGS = [
  'callOver',
  'withdrawn',
  'replaced',
  'left',
  'expired',
  /** Sound and picture did not come to the phone in time. */
  'notMoved',
] as const;
export type HandsetEnding = (typeof HANDSET_ENDINGS)[number];

/** What a kiosk draws: who the phone is, and the digest of a code of which nothing else is kept. */
export interface HandsetOffer {
  readonly handsetId: string;
  readonly takes: HandsetTakes;
  readonly codeDigest: string;
  readonly language: Language;
}

export type HandsetEvent =
  | ({ readonly type: 'offer' } & HandsetOffer)
  /** A phone has used the code; the digest of its session takes the place of the code's. */
  | { readonly type: 'join'; readonly sessionDigest: string }
  /** Sound and picture of the call are on the phone. */
  | { readonly type: 'carry' }
  /** The phone goes; one that carries the call hangs up instead. */
  | { readonly type: 'leave' }
  /** The kiosk takes its code back, or the phone that has joined: what it does not mean stays. */
  | { readonly type: 'withdraw'; readonly what: 'code' | 'phone' }
  | { readonly type: 'expire' }
  /** Nothing has come of the move in `HANDSET_MOVE_MS`. */
  | { readonly type: 'moveExpired' }
  | { readonly type: 'callOver' };

/** The first code of a consultation. */
export const newHandset = (
  facts: Pick<HandsetFacts, 'id' | 'kioskId' | 'centerId'> & HandsetOffer,
  now: number,
): Handset => ({
  ...facts,
  state: 'offered',
  offeredAt: now,
  codes: 1,
  expiresAt: now + HANDSET_CODE_MS,
});

/** A phone that has used a code and still has a part in its consultation. */
export type PresentHandset = Extract<Handset, { state: 'joined' | 'moving' | 'carried' }>;

/** Whether a phone has used its code and still has a part. */
export const isPresentHandset = (handset: Handset): handset is PresentHandset =>
  handset.state === 'joined' || handset.state === 'moving' || handset.state === 'carried';

/** Whether sound and picture of the call are the phone's, or about to be. */
export const hasCallMedia = (handset: Handset): boolean =>
  handset.state === 'moving' || handset.state === 'carried';
