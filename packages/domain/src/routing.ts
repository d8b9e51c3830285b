import type { Center, Desk, Topic } from './organisation.ts';

/** Why a desk is asked, in the order of 条例第13条2項「担当する地区を定める」: the nearest first. */
export const ROUTE_REASONS = ['own-branch', 'other-branch', 'head-office'] as const;
export type RouteReason = (typeof ROUTE_REASONS)[number];

/** One desk on the way from the resident outwards, with the reason that is shown. */
export interface RouteStep {
  readonly deskId: string;
  readonly reason: RouteReason;
}

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
