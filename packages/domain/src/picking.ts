import { isPractice } from './consultation/standing.ts';
import type { Queued } from './consultation/moves.ts';
import type { Waiting } from './consultation/state.ts';
import { unmetNeeds, type Needs } from './needs.ts';
import { isFree, isOnDuty, type Candidate } from './availability.ts';
import type { RouteReason, RouteStep, RoutingRule } from './routing.ts';

/** Whom to ring, at which desk of the route, and why them. */
export interface Pick {
  readonly staffId: string;
  readonly deskId: string;
  readonly reason: RouteReason;
}

/** Tells whether one of these is on duty and serves a desk. */
export const servedBy =
  (candidates: readonly Candidate[]) =>
  (deskId: string): boolean =>
    candidates.some((each) => isOnDuty(each) && each.deskIds.includes(deskId));

/** Somebody who can be rung, with all that decides whether they are the one. */
interface Choice extends Pick {
  /** From the most telling to the least; compared one after the other. */
  readonly rank: readonly number[];
}

/**
 * How many steps of a route are asked by now: those whose time has come, and the next ones as long as
 * nobody on duty serves those asked last (`isServedAt`). Never fewer than are open. `now` in epoch
 * milliseconds.
 */
export function openStepsNow(
  c: Queued,
  isServedAt: (deskId: string) => boolean,
  now: number,
): number {
  const { route, waitingSince } = c;
  let open = c.openSteps;
  for (let step = route[open]; step !== undefined; step = route[open]) {
    const last = route[open - 1]?.afterMs ?? 0;
    const isServed = route
      .slice(0, open)
      .some(({ afterMs, deskId }) => afterMs === last && isServedAt(deskId));
    const isDue = now - waitingSince >= step.afterMs;
    // Steps that belong together are asked together.
    if (isServed && !isDue && step.afterMs !== last) break;
    open += 1;
  }
  return open;
}

/**
 * Picks whom to ring for somebody who waits; several only where the topic rings all, nobody when
 * nobody can be rung.
 *
 * Fewest unmet needs first, then 地区担当, then the nearer step, then idle longest; whoever let it pass
 * only when nobody else can be rung, and whoever sent somebody who came back, or was booked by them, before everybody.
 */
export function pickOffers(
  c: Waiting,
  candidates: readonly Candidate[],
  rule: PickRule,
): readonly Pick[] {
  if (c.kioskConnection.state === 'lost') return [];
  const steps = c.route.slice(0, c.openSteps);
  const choices: Choice[] = [];
  for (const candidate of candidates) {
    const choice = isFree(candidate) ? choiceAmong(steps, candidate, c, rule) : null;
    if (choice !== null) choices.push(choice);
  }
  const pool = freshOf(choices, c.passedBy);
  const sender = pool.find(
    ({ staffId }) => c.why.kind === 'returned' && staffId === c.why.toStaffId,
  );
  if (sender !== undefined) return [pickOf(sender)];
  const booked = pool.find(
    ({ staffId }) => c.standing.kind === 'booked' && staffId === c.standing.staffId,
  );
  if (booked !== undefined) return [pickOf(booked)];
  const best = firstOf(pool);
  if (best === null) return [];
  if (rule.strategy !== 'ring-all') return [pickOf(best)];
  return pool
    .filter(({ rank }) => rank[0] === best.rank[0])
    .toSorted(byRank)
    .map(pickOf);
}

/**
 * Who of these may be rung for somebody who waits. Nobody who is kept free for a booking, as long as somebody else who
 * has not let it pass is on duty, busy or not; who was left behind or lifted goes before whoever has booked, and whoever
 * has booked somebody may ring them. A practice never rings whoever is kept.
 */
export function withoutKept(
  c: Waiting,
  candidates: readonly Candidate[],
  isKept: (staffId: string) => boolean,
): readonly Candidate[] {
  if (isPractice(c)) return candidates.filter(({ staffId }) => !isKept(staffId));
  if (c.why.kind !== 'arrived' || c.standing.kind === 'lifted') return candidates;
  const bookedId = c.standing.kind === 'booked' ? c.standing.staffId : null;
  const others = candidates.filter(({ staffId }) => staffId === bookedId || !isKept(staffId));
  const isSomebodyThere = others.some(
    (each) => isOnDuty(each) && !c.passedBy.includes(each.staffId),
  );
  return isSomebodyThere ? others : candidates;
}

/** What of a topic's rule decides whom to ring. */
export type PickRule = Omit<RoutingRule, 'topicId'>;

/**
 * Picks whom to ring at a desk to which somebody is handed over warm: fewest unmet needs, then idle
 * longest. `null` when nobody can be rung.
 */
export function pickForTransfer(
  to: { readonly deskId: string; readonly reason: RouteReason },
  passedBy: readonly string[],
  needs: Needs,
  candidates: readonly Candidate[],
): Pick | null {
  const choices = candidates
    .filter((candidate) => isFree(candidate) && candidate.deskIds.includes(to.deskId))
    .map((candidate) => ({
      staffId: candidate.staffId,
      deskId: to.deskId,
      reason: to.reason,
      rank: [unmetNeeds(needs, candidate.skills), candidate.idleSince],
    }));
  const best = firstOf(freshOf(choices, passedBy));
  return best === null ? null : pickOf(best);
}

function choiceAmong(
  steps: readonly RouteStep[],
  candidate: Candidate,
  c: Waiting,
  rule: PickRule,
): Choice | null {
  const nearness = steps.findIndex(({ deskId }) => candidate.deskIds.includes(deskId));
  const step = steps[nearness];
  if (step === undefined) return null;
  const isOfDistrict = candidate.districtIds.includes(c.centerId);
  const named = rule.strategy === 'named' ? rule.namedStaffIds.indexOf(candidate.staffId) : -1;
  return {
    staffId: candidate.staffId,
    deskId: step.deskId,
    reason: isOfDistrict ? 'district' : step.reason,
    rank: [
      unmetNeeds(c.needs, candidate.skills),
      named === -1 ? Number.MAX_SAFE_INTEGER : named,
      isOfDistrict ? 0 : 1,
      nearness,
      candidate.idleSince,
    ],
  };
}

function freshOf<T extends Pick>(choices: readonly T[], passedBy: readonly string[]): readonly T[] {
  if (passedBy.length === 0) return choices;
  const fresh = choices.filter(({ staffId }) => !passedBy.includes(staffId));
  return fresh.length > 0 ? fresh : choices;
}

const pickOf = ({ staffId, deskId, reason }: Pick): Pick => ({ staffId, deskId, reason });

const firstOf = (choices: readonly Choice[]): Choice | null =>
  choices.reduce<Choice | null>(
    (best, each) => (best === null || byRank(each, best) < 0 ? each : best),
    null,
  );

/** Equal in everything, the order of their ids decides, so that the same ward picks the same one. */
function byRank(a: Choice, b: Choice): number {
  for (let i = 0; i < a.rank.length; i += 1) {
    const difference = (a.rank[i] ?? 0) - (b.rank[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.staffId < b.staffId ? -1 : 1;
}
