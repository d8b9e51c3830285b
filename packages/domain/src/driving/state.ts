import type { Language } from '../languages/index.ts';

/** A kiosk that says nothing for so long has not done what it was asked, in milliseconds. */
export const DRIVE_LIMIT_MS = 10_000;

/** What staff change of a kiosk in steps, as its resident does on the lower bar or by turning a page. */
export const DRIVEN_STEPS = ['textSize', 'volume', 'page'] as const;

/** Everything that staff change of a kiosk. */
export const DRIVEN_PARTS = [...DRIVEN_STEPS, 'language', 'camera'] as const;

/** One change: a step up or down, another language, or the next camera that sees the resident. */
export type Drive =
  | { readonly what: (typeof DRIVEN_STEPS)[number]; readonly step: 1 | -1 }
  | { readonly what: 'language'; readonly language: Language }
  | { readonly what: 'camera' };

/**
 * What has become of a change. `already`: there is no larger, louder or further one, or it is that language; `undone`: the resident
 * has put it back; `unanswered`: the kiosk has not said that it did it.
 */
export const DRIVE_RESULTS = ['done', 'already', 'undone', 'unanswered'] as const;
export type DriveResult = (typeof DRIVE_RESULTS)[number];

interface Driven {
  readonly driveId: string;
  readonly staffId: string;
  readonly drive: Drive;
  /** Epoch milliseconds. */
  readonly at: number;
}

/**
 * 画面の 操作: what staff change of a kiosk for its resident. It goes by the id of the kiosk; one of which nothing is
 * known is as it was.
 *
 * ```
 *         ask          answer, expire
 *  none ──────► asked ──────────────► answered ──┐
 *    ▲            │ ▲────────────── ask ─────────┘
 *    │            ▼ refuse
 *    └─ allow ─ refused          forget, from anywhere ──► none
 * ```
 */
export type Driving = { readonly id: string } & (
  | { readonly state: 'none' }
  | ({ readonly state: 'asked' } & Driven)
  | ({ readonly state: 'answered'; readonly result: DriveResult } & Driven)
  /** The resident wants nothing changed by others in this visit. */
  | { readonly state: 'refused'; readonly at: number }
);

export type DrivingEvent =
  | {
      readonly type: 'ask';
      readonly driveId: string;
      readonly staffId: string;
      readonly drive: Drive;
    }
  | {
      readonly type: 'answer';
      readonly driveId: string;
      readonly result: Exclude<DriveResult, 'unanswered'>;
    }
  | { readonly type: 'expire' }
  | { readonly type: 'refuse' }
  | { readonly type: 'allow' }
  /** The visit is over: what was said in it holds for nobody else. */
  | { readonly type: 'forget' };
