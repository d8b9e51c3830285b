/** Reasons a specialist gives for being away; a closed list, so that no free text is stored. */
export const AWAY_REASONS = ['break', 'meeting', 'visit', 'paperwork', 'not-started'] as const;
export type AwayReason = (typeof AWAY_REASONS)[number];

/** What a specialist says of themselves: 対応可 or 離席. 対応中 and 後処理 follow from their consultation. */
export type Presence =
  | { readonly state: 'available'; readonly since: number }
  | { readonly state: 'away'; readonly since: number; readonly reason: AwayReason };

/** A specialist as the dispatcher sees them. */
export interface Candidate {
  readonly staffId: string;
  readonly deskIds: readonly string[];
  readonly presence: Presence;
  /** Whether a console of theirs is connected; nobody is rung who cannot hear it. */
  readonly connected: boolean;
  /** Whether a consultation of theirs is offered, running or being written up. */
  readonly busy: boolean;
  /** When they last finished something, for longest idle first. */
  readonly idleSince: number;
}

/**
 * Picks the specialist to ring: available, connected, free, serving the desk, and idle for longest.
 * Someone who has just let this consultation pass is asked again only when nobody else can be.
 */
export function pickSpecialist(
  candidates: readonly Candidate[],
  deskId: string,
  passedBy: readonly string[],
): Candidate | null {
  const free = candidates.filter(
    (c) => c.connected && !c.busy && c.presence.state === 'available' && c.deskIds.includes(deskId),
  );
  const fresh = free.filter((c) => !passedBy.includes(c.staffId));
  const pool = fresh.length > 0 ? fresh : free;
  return pool.reduce<Candidate | null>(
    (best, c) => (best === null || c.idleSince < best.idleSince ? c : best),
    null,
  );
}
