import type { CheckItem } from './checklist.ts';

/** 準備, 試行, 実施, 停止: how far a topic is at a center. */
export const ROLLOUT_STAGES = ['preparing', 'trial', 'service', 'stopped'] as const;
export type RolloutStage = (typeof ROLLOUT_STAGES)[number];

/** A decision about the stage: who, when, why, and what was missing then. */
export interface RolloutDecision {
  readonly from: RolloutStage;
  readonly to: RolloutStage;
  readonly byStaffId: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly reason: string;
  readonly missing: readonly CheckItem[];
}

/** Where something is rolled out. */
export interface RolloutPlace {
  readonly centerId: string;
  readonly topicId: string;
}

/**
 * 展開: how far a topic is at a center, decision by decision.
 *
 * ```
 *  preparing ⇄ trial ⇄ service
 *      ▲         ▲ │       │ ▲
 *      │         │ ▼       ▼ │
 *      └──────── stopped ────┘
 * ```
 * A place of which nothing was ever decided is in service: it was there before stages were.
 */
export type Rollout = RolloutPlace & {
  readonly id: string;
  /** The oldest first. */
  readonly decisions: readonly RolloutDecision[];
} & (
    | { readonly state: 'preparing' | 'trial' | 'service' }
    | {
        readonly state: 'stopped';
        /** Why, as residents read it at the kiosk. */
        readonly notice: string;
      }
  );

export type RolloutEvent = {
  readonly type: 'decide';
  readonly staffId: string;
  readonly reason: string;
  /** What the checklist lacks at this moment. */
  readonly missing: readonly CheckItem[];
} & (
  | { readonly to: 'preparing' | 'trial' | 'service' }
  | { readonly to: 'stopped'; readonly notice: string }
);

export const rolloutId = ({ centerId, topicId }: RolloutPlace): string => `${centerId} ${topicId}`;

/** What such an id is about. */
export function rolloutPlaceOf(id: string): RolloutPlace {
  const [centerId = '', topicId = ''] = id.split(' ');
  return { centerId, topicId };
}

/** A topic at a center as it is before anything is decided of it there. */
export const rolloutFrom = (
  state: 'preparing' | 'service',
  { centerId, topicId }: RolloutPlace,
): Rollout => ({
  id: rolloutId({ centerId, topicId }),
  ...{ centerId, topicId, state, decisions: [] },
});

/** When the present stage began; `null` where nothing was decided yet. */
export const stageSince = ({ decisions }: Rollout): number | null => decisions.at(-1)?.at ?? null;
