import type { Center, Desk, Topic } from './organisation.ts';

/** Why a desk is asked, in the order of 条例第13条2項「担当する地区を定める」: the nearest first. */
export const ROUTE_REASONS = ['district', 'own-branch', 'other-branch', 'head-office'] as const;
export type RouteReason = (typeof ROUTE_REASONS)[number];

/**
 * One desk on the way from the resident outwards, with the reason that is shown. 地区担当 is no desk
 * of its own: it is whoever of the desk is in charge of the district, and is asked before the others.
 */
export interface RouteStep {
  readonly deskId: string;
  readonly reason: RouteReason;
  /** How long somebody waits before this step is asked, too; 0 for those asked at once. */
  readonly afterMs: number;
}

/** How specialists are rung: the one idle for longest, all at once, or named persons first. */
export const STRATEGIES = ['longest-idle', 'ring-all', 'named'] as const;
export type Strategy = (typeof STRATEGIES)[number];

/** How one topic is routed; what has no rule follows `DEFAULT_ROUTING`. */
export interface RoutingRule {
  readonly topicId: string;
  readonly strategy: Strategy;
  /** In the order in which they are asked; only for `named`. */
  readonly namedStaffIds: readonly string[];
  /** How long one specialist is rung before the next is asked. */
  readonly offerLimitMs: number;
  /** After how long a wait the search widens to other 総合支所, and to the 本庁. */
  readonly otherBranchAfterMs: number;
  readonly headOfficeAfterMs: number;
  /** After how long a wait the resident is shown callback, booking, telephone and paper. */
  readonly choicesAfterMs: number;
}

export const DEFAULT_ROUTING: Omit<RoutingRule, 'topicId'> = {
  strategy: 'longest-idle',
  namedStaffIds: [],
  offerLimitMs: 20_000,
  otherBranchAfterMs: 120_000,
  headOfficeAfterMs: 300_000,
  choicesAfterMs: 180_000,
};

/**
 * Lists the desks that can settle a topic for a resident of this center, nearest first.
 *
 * Source: the routing order of the product (own 総合支所 → another 総合支所 → 本庁). Desks of equal
 * nearness keep the order in which the ward lists them, so that the result is stable.
 */
export function routeFor(topic: Topic, center: Center, desks: readonly Desk[]): RouteStep[] {
  return desks
    .filter((desk) => desk.kind === topic.deskKind)
    .map((desk) => ({ deskId: desk.id, reason: reasonFor(desk, center) }))
    .sort((a, b) => ROUTE_REASONS.indexOf(a.reason) - ROUTE_REASONS.indexOf(b.reason));
}

/**
 * Chooses the desk whose line the resident joins: the nearest one that anybody serves, or simply
 * the nearest when nobody serves any of them. `null` when the ward has no such desk at all.
 */
export function chooseDesk(
  route: readonly RouteStep[],
  servedDeskIds: ReadonlySet<string>,
): RouteStep | null {
  return route.find((step) => servedDeskIds.has(step.deskId)) ?? route[0] ?? null;
}

function reasonFor(desk: Desk, center: Center): RouteReason {
  if (desk.branchId === null) return 'head-office';
  return desk.branchId === center.branchId ? 'own-branch' : 'other-branch';
}
