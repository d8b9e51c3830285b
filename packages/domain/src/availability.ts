import type { Skills } from './needs.ts';

/** Reasons a specialist gives for being away; a closed list, so that no free text is stored. */
export const AWAY_REASONS = ['break', 'meeting', 'visit', 'paperwork', 'not-started'] as const;
export type AwayReason = (typeof AWAY_REASONS)[number];

/** The availability that a specialist sets: 対応可 or 離席. 対応中 and 後処理 follow from their consultation. */
export type Availability =
  | { readonly state: 'available'; readonly since: number }
  | { readonly state: 'away'; readonly since: number; readonly reason: AwayReason };

/** A specialist as the dispatcher sees them. */
export interface Candidate {
  readonly staffId: string;
  readonly deskIds: readonly string[];
  /** Centers whose district they are in charge of (地区担当). */
  readonly districtIds: readonly string[];
  readonly skills: Skills;
  readonly availability: Availability;
  /** Whether a console of theirs is connected; only then they are rung. */
  readonly connected: boolean;
  /** Whether a consultation of theirs is offered, running or being written up. */
  readonly busy: boolean;
  /** When they last finished something, for longest idle first. */
  readonly idleSince: number;
}

/** Whether they are on duty: connected and not away, busy or free. */
export const isOnDuty = (c: Candidate): boolean =>
  c.connected && c.availability.state === 'available';

/** Whether they can be rung now. */
export const isFree = (c: Candidate): boolean => isOnDuty(c) && !c.busy;
