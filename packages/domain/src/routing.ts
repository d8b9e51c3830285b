import type { Center, Desk, Topic } from './organisation.ts';

/** Why a desk is asked, in the order of 条例第13条2項「担当する地区を定める」: the nearest first. */
export const ROUTE_REASONS = ['district', 'own-branch', 'other-branch', 'head-office'] as const;
export type RouteReason = (typeof ROUTE_REASONS)[number];

/**
 * A step of a route: a desk with the reason that is shown. 地区担当 is no desk
 * of its own: it is whoever of the desk is in charge of the district, and is asked before the others.
 */
export interface RouteStep {
  readonly deskId: string;
  readonly reason: RouteReason;
  /** The wait after which this step is asked, too; 0 for those asked at once. */
  readonly afterMs: number;
}

/** The strategies of ringing: the longest idle one, all at once, or named persons first. */
export const STRATEGIES = ['longest-idle', 'ring-all', 'named'] as const;
export type Strategy = (typeof STRATEGIES)[number];

/** The routing rule of a topic; without one `DEFAULT_ROUTING` applies. */
export interface RoutingRule {
  readonly topicId: string;
  readonly strategy: Strategy;
  /** The named persons in ringing order; only for `named`. */
  readonly namedStaffIds: readonly string[];
  /** The time limit of an offer. */
  readonly offerLimitMs: number;
  /** The waits after which the search widens to other 総合支所, and to the 本庁. */
  readonly otherBranchAfterMs: number;
  readonly headOfficeAfterMs: number;
  /** The wait after which the alternatives (callback, booking, telephone, paper) are offered. */
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

/** When each step of a route is asked, in milliseconds after the wait began. */
export type RoutingTimes = Pick<RoutingRule, 'otherBranchAfterMs' | 'headOfficeAfterMs'>;

/**
 * Lists the desks that can settle a topic for a resident of this center, in the order in which they
 * are asked; the first ones at once.
 *
 * Source: the routing order of the product (own 総合支所 → another 総合支所 → 本庁). Desks of equal
 * nearness keep the order in which the ward lists them, so that the result is stable.
 */
export function routeFor(
  topic: Pick<Topic, 'deskKind'>,
  center: Center,
  desks: readonly Desk[],
  rule: RoutingTimes,
): RouteStep[] {
  const steps = desks
    .filter((desk) => desk.kind === topic.deskKind)
    .map((desk) => stepTo(desk, center, rule))
    .sort(
      (a, b) =>
        a.afterMs - b.afterMs || ROUTE_REASONS.indexOf(a.reason) - ROUTE_REASONS.indexOf(b.reason),
    );
  const first = steps[0]?.afterMs ?? 0;
  return steps.map((step) => ({ ...step, afterMs: step.afterMs - first }));
}

/** The reason for which a desk is asked for a resident of a center. */
export function reasonFor(desk: Desk, center: Center): Exclude<RouteReason, 'district'> {
  if (desk.branchId === null) return 'head-office';
  return desk.branchId === center.branchId ? 'own-branch' : 'other-branch';
}

/**
 * Chooses the desk whose queue the resident joins: the nearest one that anybody serves, else
 * the nearest one. `null` when the ward has no such desk.
 */
export function chooseDesk(
  route: readonly RouteStep[],
  servedDeskIds: ReadonlySet<string>,
): RouteStep | null {
  return route.find((step) => servedDeskIds.has(step.deskId)) ?? route[0] ?? null;
}

/**
 * The desk that a resident of this center is told to telephone: the desk in question, else the nearest of
 * its kind that has a number; `null` when none has.
 */
export function deskToPhone(desk: Desk, center: Center, desks: readonly Desk[]): Desk | null {
  const distance = (each: Desk): number => ROUTE_REASONS.indexOf(reasonFor(each, center));
  const others = desks
    .filter(({ kind }) => kind === desk.kind)
    .toSorted((a, b) => distance(a) - distance(b));
  return [desk, ...others].find(({ phone }) => phone !== null) ?? null;
}

function stepTo(desk: Desk, center: Center, rule: RoutingTimes): RouteStep {
  const reason = reasonFor(desk, center);
  const afterMs = {
    'own-branch': 0,
    'other-branch': rule.otherBranchAfterMs,
    'head-office': rule.headOfficeAfterMs,
  }[reason];
  return { deskId: desk.id, reason, afterMs };
}
