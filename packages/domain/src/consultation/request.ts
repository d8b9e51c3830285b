import type { RouteStep } from '../routing.ts';
import type { Standing } from './standing.ts';
import type { Facts, Waiting } from './state.ts';

/** What a resident has asked for at a kiosk, and where it leads. */
export interface Requested extends Omit<
  Facts,
  'deskId' | 'requestedAt' | 'standing' | 'remark' | 'carriedAt'
> {
  /** The desks that can settle it, nearest first. */
  readonly route: readonly [RouteStep, ...RouteStep[]];
  /** By their ticket alone, unless they have booked. */
  readonly standing?: Standing;
}

/** A resident confirms: they stand in the queue of the nearest desk, and every step that needs no wait is asked. */
export const requestConsultation = (
  { route, standing = { kind: 'walkIn' }, ...facts }: Requested,
  now: number,
): Waiting => ({
  ...facts,
  state: 'waiting',
  deskId: route[0].deskId,
  requestedAt: now,
  standing,
  remark: null,
  carriedAt: null,
  kioskConnection: { state: 'up' },
  why: { kind: 'arrived' },
  waitingSince: now,
  route,
  openSteps: route.filter(({ afterMs }) => afterMs === 0).length,
  passedBy: [],
});
