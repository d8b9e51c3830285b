import type { Screen } from './screenOf.ts';

/** What a timeout gives up: the words of its warning say it. */
export type Ending = 'visit' | 'otherWay' | 'preferences' | 'dialog';

export interface Timeout {
  /** The milliseconds without a touch after which the kiosk warns. */
  readonly quietMs: number;
  readonly ends: Ending;
}

/** The time between the warning and the end; WCAG 2.2.1 asks for 20 seconds at least. */
export const WARNING_MS = 20_000;

const A_MINUTE = { quietMs: 60_000, ends: 'visit' } as const;
/** What is read in a moment holds up the next resident no longer than this. */
const SHORT = { quietMs: 30_000, ends: 'visit' } as const;

/** Every timeout of the kiosk, each with its warning; there is no other. `docs/spec/kiosk.md` has the same table in words. */
export const TIMEOUTS = {
  choosing: A_MINUTE,
  checkIn: A_MINUTE,
  confirming: A_MINUTE,
  contact: A_MINUTE,
  /** A time is chosen and kept; it is free again for others with the end of it. */
  booking: A_MINUTE,
  /** Another way is filled in while the place in the queue is kept. */
  otherWay: { quietMs: 60_000, ends: 'otherWay' },
  thanks: SHORT,
  /** Something to print, or the numbers of forms. */
  takeAlong: A_MINUTE,
  summary: A_MINUTE,
  print: A_MINUTE,
  /** After a visit that was given up or cut off. */
  farewell: SHORT,
  /** A day, a number or a paper to keep in mind. */
  left: A_MINUTE,
  /** The first screen, on which somebody has changed the language or another preference. */
  changed: { quietMs: 60_000, ends: 'preferences' },
  /** The choice of the camera over the desk, by staff. */
  cameras: { quietMs: 60_000, ends: 'dialog' },
  /** The pad for the code of a helper. */
  staffCode: { quietMs: 60_000, ends: 'dialog' },
} as const satisfies Record<string, Timeout>;
export type Timed = keyof typeof TIMEOUTS;

/** Which of them can run on which screen: in a call, whatever its state, and where nothing could be lost there is none. */
const ON_SCREEN: Readonly<Record<Screen['name'], readonly Timed[]>> = {
  connecting: [],
  enrol: [],
  refused: [],
  outOfOrder: ['changed', 'cameras', 'staffCode'],
  idle: ['changed', 'cameras', 'staffCode'],
  choosing: ['choosing', 'staffCode'],
  checkIn: ['checkIn', 'staffCode'],
  confirming: ['confirming', 'staffCode'],
  contact: ['contact', 'staffCode'],
  booking: ['booking', 'staffCode'],
  waiting: ['otherWay', 'staffCode'],
  call: [],
  thanks: ['thanks', 'takeAlong', 'summary', 'print', 'staffCode'],
  farewell: ['farewell', 'left', 'staffCode'],
};

/** What is on the screen, and whether a member of staff is signed in beside the resident. */
export interface TimedScreen {
  readonly screen: Screen['name'];
  readonly helperIsThere: boolean;
}

/**
 * Whether a timeout runs now: what a part of the screen asks for is granted here alone. Staff who stand beside the resident
 * see whether somebody is there.
 */
export const timeoutRuns = (timed: Timed, { screen, helperIsThere }: TimedScreen): boolean =>
  !helperIsThere && ON_SCREEN[screen].includes(timed);

/** Whether somebody is at the screen. */
export type Attention =
  | { readonly state: 'here' }
  | { readonly state: 'asking'; readonly secondsLeft: number }
  | { readonly state: 'gone' };

/** The attention by the time since the last touch, in milliseconds. */
export function attention({ quietMs }: Timeout, sinceTouchMs: number): Attention {
  if (sinceTouchMs < quietMs) return { state: 'here' };
  const left = quietMs + WARNING_MS - sinceTouchMs;
  return left > 0 ? { state: 'asking', secondsLeft: Math.ceil(left / 1000) } : { state: 'gone' };
}

/** What somebody who is there does. */
export const SIGNS_OF_LIFE = ['pointerdown', 'keydown'] as const;
