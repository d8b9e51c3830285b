import type { ErrorCode, Result } from '../errors.ts';
import type { RouteStep } from '../routing.ts';
import type { ConnectionState, Side } from './ends.ts';
import type {
  Closed,
  Consultation,
  Ending,
  Facts,
  InCall,
  Offered,
  OnHold,
  Transferring,
  Waiting,
  WhyWaiting,
  WrapUp,
} from './state.ts';

/** What a rule answers: the next state (the same one when nothing changes), or why not. */
export type Step = Result<Consultation>;

/** In a queue: waiting, or just being offered to somebody. */
export type Queued = Waiting | Offered;

/** The resident and a specialist are connected or being connected again. */
export type Talking = InCall | OnHold | Transferring;

/** Keeps what is known of a consultation and drops what belonged to its former state. */
export function factsOf(c: Facts): Facts {
  const { id, sequence, ticket, centerId, kioskId, topicId, deskId, requestedAt } = c;
  const { needs, standing, remark, carriedAt } = c;
  return {
    id,
    sequence,
    ticket,
    centerId,
    kioskId,
    topicId,
    deskId,
    requestedAt,
    needs,
    standing,
    remark,
    carriedAt,
  };
}

/** Keeps the place in the queue, whether it rings or not. */
export function placeOf(c: Queued): Omit<Waiting, 'state'> {
  const { kioskConnection, why, waitingSince, route, openSteps, passedBy } = c;
  return { ...factsOf(c), kioskConnection, why, waitingSince, route, openSteps, passedBy };
}

/** Keeps who is in the call, whether the resident is held or not. */
export function callOf(c: Talking): Omit<InCall, 'state'> {
  const {
    kioskConnection,
    staffConnection,
    staffId,
    acceptedAt,
    cameBy,
    participants,
    route,
    openSteps,
  } = c;
  return {
    ...factsOf(c),
    kioskConnection,
    staffConnection,
    staffId,
    acceptedAt,
    cameBy,
    participants,
    route,
    openSteps,
  };
}

/** The call as it goes on between the resident and its specialist. */
export const inCall = (c: Talking): InCall => ({ ...callOf(c), state: 'inCall' });

/** How somebody comes into a queue again: why, where, and who is asked last. */
export interface Return {
  readonly why: WhyWaiting;
  /** Never empty; the resident stands in the queue of the first. */
  readonly route: readonly [RouteStep, ...RouteStep[]];
  readonly openSteps: number;
  readonly passedBy: readonly string[];
}

/** The resident goes back into a queue; ticket, sequence and the time since the request stay. */
export function backInQueue(c: Talking, to: Return, now: number): Waiting {
  const [nearest] = to.route;
  return {
    ...factsOf(c),
    ...to,
    state: 'waiting',
    deskId: nearest.deskId,
    kioskConnection: c.kioskConnection,
    waitingSince: now,
  };
}

/** Ends a consultation for good. */
export function close(c: Facts, ending: Ending, now: number): Closed {
  return { ...factsOf(c), state: 'closed', closedAt: now, ending };
}

/** Ends the call; its specialist still has to write it up. */
export function endCall(c: Talking, cutOff: Side | null, now: number): WrapUp {
  const { staffId, acceptedAt } = c;
  // Whoever is gone has longer for a write-up than for a call, and all of it from now.
  const staffConnection: ConnectionState =
    c.staffConnection.state === 'up' ? c.staffConnection : { state: 'lost', since: now };
  const writer = { staffId, staffConnection, left: false };
  return { ...factsOf(c), state: 'wrapUp', ...writer, acceptedAt, endedAt: now, cutOff };
}

/** Lets a rule through only when its condition holds. */
export const when = (allowed: boolean, code: ErrorCode, value: () => Consultation): Step =>
  allowed ? { ok: true, value: value() } : { ok: false, code };

/** A route that leads somewhere. */
export function leadsSomewhere(
  route: readonly RouteStep[],
): route is readonly [RouteStep, ...RouteStep[]] {
  return route.length > 0;
}
