import {
  BOOKING_LIMITS,
  BOOKING_STEPS,
  clockOf,
  clockOfEnd,
  DEFAULT_BOOKING_RULES,
  endOfClock,
  minuteOfClock,
  MOST_KEPT_FREE,
  QUANTUM_MINUTES,
  settingsOf,
} from '@madoguchi/domain';
import type { EventData } from '@madoguchi/protocol';
import { isSpan } from './isSpan.ts';

export type Rules = EventData<'bookingRules.set'>['rules'];

/** The rules that are one number, in the order of the form. */
const NUMBERS = [
  ...['minutes', 'buffer', 'daysAhead', 'leadMinutes', 'earlyMinutes', 'graceMinutes'],
  'readyMinutes',
] as const satisfies readonly string[] as readonly NumberRule[];
export type NumberRule = keyof typeof BOOKING_LIMITS;

/** Some people who stay free, as it is typed. */
export interface KeptFreeDraft {
  readonly from: string;
  readonly until: string;
  readonly people: string;
}

/** A topic with a length of its own, as it is typed. */
export interface LengthDraft {
  readonly topicId: string;
  readonly minutes: string;
}

/** The rules of a desk as the form holds them: numbers as text. */
export interface RulesDraft extends Readonly<Record<NumberRule, string>> {
  readonly isOpen: boolean;
  readonly every: Rules['every'];
  readonly keptFree: readonly KeptFreeDraft[];
  readonly topics: readonly LengthDraft[];
}

/** A mistake, and in which line it is where there are several. */
export type RulesProblem =
  { readonly what: NumberRule } | { readonly what: 'span' | 'topic'; readonly at: number };

/** As a desk is booked of which nothing was set. */
export const USUAL_RULES: Rules = settingsOf(DEFAULT_BOOKING_RULES);

/** A step of the list of steps. */
export function stepOf(every: number): Rules['every'] {
  return BOOKING_STEPS.find((step) => step === every) ?? BOOKING_STEPS[0];
}

/** Whether they are those that every desk has at first. */
export const areUsual = (rules: Rules): boolean =>
  JSON.stringify(rulesOf(draftOf(rules))) === JSON.stringify(rulesOf(draftOf(USUAL_RULES)));

/** The form as it opens. */
export function draftOf(rules: Rules): RulesDraft {
  const number = (key: NumberRule): string => String(rules[key]);
  return {
    isOpen: rules.isOpen,
    every: rules.every,
    ...{ minutes: number('minutes'), buffer: number('buffer'), daysAhead: number('daysAhead') },
    leadMinutes: number('leadMinutes'),
    ...{ earlyMinutes: number('earlyMinutes'), graceMinutes: number('graceMinutes') },
    readyMinutes: number('readyMinutes'),
    keptFree: rules.keptFree.map(({ from, until, people }) => ({
      ...{ from: clockOf(from), until: clockOfEnd(until), people: String(people) },
    })),
    topics: rules.topics.map(({ topicId, minutes }) => ({ topicId, minutes: String(minutes) })),
  };
}

/** The rules to send. */
export function rulesOf(draft: RulesDraft): Rules {
  const number = (key: NumberRule): number => Number(draft[key]);
  return {
    isOpen: draft.isOpen,
    ...{ minutes: number('minutes'), buffer: number('buffer'), every: draft.every },
    ...{ daysAhead: number('daysAhead'), leadMinutes: number('leadMinutes') },
    ...{ earlyMinutes: number('earlyMinutes'), graceMinutes: number('graceMinutes') },
    readyMinutes: number('readyMinutes'),
    keptFree: draft.keptFree.map(({ from, until, people }) => ({
      ...{ from: minuteOfClock(from), until: endOfClock(until), people: Number(people) },
    })),
    topics: draft.topics.map(({ topicId, minutes }) => ({ topicId, minutes: Number(minutes) })),
  };
}

/** The mistakes, in the order of the form. */
export function rulesProblems(draft: RulesDraft): RulesProblem[] {
  const chosen = draft.topics.map(({ topicId }) => topicId);
  return [
    ...NUMBERS.filter((what) => !isRight(what, draft[what])).map((what) => ({ what })),
    ...draft.keptFree.flatMap(({ from, until, people }, at) =>
      isSpan(from, until) && isWhole(people, [1, MOST_KEPT_FREE])
        ? []
        : [{ what: 'span' as const, at }],
    ),
    ...draft.topics.flatMap(({ topicId, minutes }, at) =>
      topicId !== '' && chosen.indexOf(topicId) === at && isRight('minutes', minutes)
        ? []
        : [{ what: 'topic' as const, at }],
    ),
  ];
}

/** Whether a number is one that the server takes. */
export function isRight(what: NumberRule, typed: string): boolean {
  const isLength = what === 'minutes' || what === 'buffer';
  return (
    isWhole(typed, BOOKING_LIMITS[what]) && (!isLength || Number(typed) % QUANTUM_MINUTES === 0)
  );
}

function isWhole(typed: string, [least, most]: readonly [number, number]): boolean {
  return /^\d{1,5}$/.test(typed.trim()) && Number(typed) >= least && Number(typed) <= most;
}
