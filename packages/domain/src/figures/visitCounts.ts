import type { Participant } from '../consultation/participants.ts';
import { isPractice } from '../consultation/standing.ts';
import type { Consultation } from '../consultation/state.ts';
import { visitOutcome, writtenUpOf } from '../consultation/visitOutcome.ts';
import { isTalking } from '../consultation/who.ts';
import type { Handoff } from '../handoff/state.ts';
import { DAY_MS } from '../localTime.ts';
import {
  HANDOFF_DAYS,
  stepOfAmount,
  WAIT_MINUTES,
  type Count,
  type FinalOutcome,
} from './counters.ts';

const MINUTE_MS = 60_000;

/**
 * What a change of a consultation adds to the figures, so that the changes of one from its request to its end add up to it.
 * `now` is the instant of the change in epoch milliseconds. Of a practice nothing is counted.
 */
export function countsOfVisit(
  before: Consultation | null,
  after: Consultation,
  now: number,
): readonly Count[] {
  if (isPractice(after)) return [];
  if (before === null) return requested(after);
  return [
    ...firstAnswer(before, after),
    ...talked(before, after, now),
    ...others(before, after, now),
    ...written(before, after, now),
    ...cuts(before, after),
    ...differing(outcomeOf(before), outcomeOf(after)),
    ...differing(reasonOf(before), reasonOf(after)),
  ];
}

const requested = ({ needs }: Consultation): readonly Count[] => [
  ['visits', 1],
  [`language.${needs.language}`, 1],
  ...needs.supports.map((support): Count => [`support.${support}`, 1]),
];

/** A wait ends with the first answer: whoever is handed over afterwards has not waited for one. */
function firstAnswer(before: Consultation, after: Consultation): readonly Count[] {
  const isFirst = before.state === 'offered' && before.why.kind === 'arrived';
  if (!isFirst || !isTalking(after)) return [];
  const waited = (after.acceptedAt - after.requestedAt) / MINUTE_MS;
  return [
    ['answered', 1],
    [`wait.${stepOfAmount(WAIT_MINUTES, waited)}`, 1],
  ];
}

/** The minutes that a specialist leads a call, in whole ones, when they end. */
function talked(before: Consultation, after: Consultation, now: number): readonly Count[] {
  if (!isTalking(before)) return [];
  if (isTalking(after) && after.acceptedAt === before.acceptedAt) return [];
  return minutes('talkMinutes', now - before.acceptedAt);
}

/** Whole minutes of staff; of less than half a minute nothing. */
function minutes(counter: Count[0], ms: number): readonly Count[] {
  const whole = Math.max(0, Math.round(ms / MINUTE_MS));
  return whole === 0 ? [] : [[counter, whole]];
}

/** The minutes for which colleagues were in the call, each by themselves, when they are not any more. */
function others(before: Consultation, after: Consultation, now: number): readonly Count[] {
  if (!isTalking(before)) return [];
  const still = new Set(isTalking(after) ? after.participants.flatMap(presentId) : []);
  return before.participants.flatMap((each) =>
    each.staffId === null || each.stage.kind !== 'present' || still.has(each.participantId)
      ? []
      : minutes('othersMinutes', now - each.stage.since),
  );
}

const presentId = ({ participantId, stage }: Participant): readonly string[] =>
  stage.kind === 'present' ? [participantId] : [];

/** Longer than this nobody writes at a record: they have left it, and come back to it. */
export const LONGEST_WRITE_UP_MS = 30 * MINUTE_MS;

/** The minutes between the end of a call and its record. */
function written(before: Consultation, after: Consultation, now: number): readonly Count[] {
  if (before.state !== 'wrapUp' || writtenUpOf(after) === null) return [];
  return minutes('writeMinutes', Math.min(now - before.endedAt, LONGEST_WRITE_UP_MS));
}

/** How often the line of either end was lost while they talked. */
function cuts(before: Consultation, after: Consultation): readonly Count[] {
  if (!isTalking(before) || !isTalking(after)) return [];
  const ends = ['kioskConnection', 'staffConnection'] as const;
  const lost = ends.filter(
    (end) =>
      before[end].state === 'up' &&
      after[end].state === 'lost' &&
      (end === 'kioskConnection' || before.staffId === after.staffId),
  );
  return lost.length === 0 ? [] : [['lineCuts', lost.length]];
}

/** What was said before and is not any more goes down, what is said now goes up. */
const differing = <C extends Count[0]>(before: C | null, after: C | null): readonly Count[] =>
  before === after
    ? []
    : [
        ...(before === null ? [] : [[before, -1] as const]),
        ...(after ? [[after, 1] as const] : []),
      ];

function outcomeOf(c: Consultation): `outcome.${FinalOutcome}` | null {
  const outcome = visitOutcome(c);
  return outcome === null || outcome === 'writingUp' ? null : `outcome.${outcome}`;
}

function reasonOf(c: Consultation) {
  const comeBack = writtenUpOf(c)?.outcome.comeBack;
  return comeBack?.needed ? (`comeBack.${comeBack.reason}` as const) : null;
}

/** What a change of a handoff adds to the figures: that it was sent, and when it was settled, in how many days. */
export function countsOfHandoff(before: Handoff | null, after: Handoff): readonly Count[] {
  if (before === null) return [['handoffs', 1]];
  if (after.state !== 'settled' || before.state === 'settled') return [];
  const days = (after.settledAt - after.sentAt) / DAY_MS;
  return [
    ['handoffsSettled', 1],
    [`handoffDays.${stepOfAmount(HANDOFF_DAYS, days)}`, 1],
  ];
}
