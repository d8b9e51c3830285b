import type { Queued } from './consultation/moves.ts';
import type { Waiting } from './consultation/state.ts';
import { unmetNeeds, type Needs } from './needs.ts';
import { isFree, isOnDuty, type Candidate } from './presence.ts';
import type { RouteReason, RouteStep, RoutingRule } from './routing.ts';

/** Whom to ring, at which desk of the route, and why them. */
export interface Pick {
  readonly staffId: string;
  readonly deskId: string;
  readonly reason: RouteReason;
}

/** Somebody who can be rung, with all that decides whether they are the one. */
interface Choice extends Pick {
  /** From the most telling to the least; compared one after the other. */
  readonly rank: readonly number[];
}

/**
 * How many steps of a route are asked by now: those whose time has come, and the next ones as long as
 * nobody on duty serves those asked last. Never fewer than are open. `now` in epoch milliseconds.
 */
export function openStepsNow(c: Queued, candidates: readonly Candidate[], now: number): number {
  const served = new Set(candidates.filter(isOnDuty).flatMap(({ deskIds }) => deskIds));
  const { route, waitingSince } = c;
  let open = c.openSteps;
  for (let step = route[open]; step !== undefined; step = route[open]) {
    const last = route[open - 1]?.afterMs ?? 0;
    const isServed = route
      .slice(0, open)
      .some(({ afterMs, deskId }) => afterMs === last && served.has(deskId));
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
 * only when nobody else can be rung, and whoever sent somebody who came back before everybody.
 */
export function pickOffers(
  c: Waiting,
  candidates: readonly Candidate[],
  rule: PickRule,
): readonly Pick[] {
  if (c.kioskLink.state === 'lost') return [];
  const steps = c.route.slice(0, c.openSteps);
  const choices = candidates
    .filter(isFree)
    .map((candidate) => choiceAmong(steps, candidate, c, rule))
    .filter((choice) => choice !== null);
  const pool = freshOf(choices, c.passedBy);
  const best = pool.toSorted(byRank);
  const sender = pool.find(
    ({ staffId }) => c.why.kind === 'returned' && staffId === c.why.toStaffId,
  );
  if (sender !== undefined) return [pickOf(sender)];
  if (rule.strategy !== 'ring-all') return best.slice(0, 1).map(pickOf);
  const fewest = best[0]?.rank[0];
  return best.filter(({ rank }) => rank[0] === fewest).map(pickOf);
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
  const best = freshOf(choices, passedBy).toSorted(byRank)[0];
  return best === undefined ? null : pickOf(best);
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
  const fresh = choices.filter(({ staffId }) => !passedBy.includes(staffId));
  return fresh.length > 0 ? fresh : choices;
}

const pickOf = ({ staffId, deskId, reason }: Pick): Pick => ({ staffId, deskId, reason });

/** Equal in everything, the order of their ids decides, so that the same ward picks the same one. */
function byRank(a: Choice, b: Choice): number {
  for (const [i, mine] of a.rank.entries()) {
    const difference = mine - (b.rank[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.staffId < b.staffId ? -1 : 1;
}
