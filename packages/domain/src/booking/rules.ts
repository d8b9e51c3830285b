import { QUANTUM_MINUTES } from './quanta.ts';

/** How a desk is booked; one that an admin has set nothing for has `DEFAULT_BOOKING_RULES`. */
export interface BookingRules {
  /** The id of the desk. */
  readonly id: string;
  readonly state: 'set';
  /** Whether it can be booked at all. */
  readonly isOpen: boolean;
  /** Minutes of a matter that has no length of its own. */
  readonly minutes: number;
  /** Minutes after each booking. */
  readonly buffer: number;
  /** Slots begin at multiples of so many minutes. */
  readonly every: number;
  /** How many days ahead one may book. */
  readonly daysAhead: number;
  /** How many minutes before its start at the latest. */
  readonly leadMinutes: number;
  /** From how many minutes before its start on one may check in. */
  readonly earlyMinutes: number;
  /** For how many minutes after its start the slot of somebody who is late is kept. */
  readonly graceMinutes: number;
  /** For how many minutes before its start whoever is booked is kept free for it; 0 for not at all. */
  readonly readyMinutes: number;
  /** How many people of the desk stay free for whoever comes without a booking, from minute to minute of the day. */
  readonly keptFree: readonly KeptFree[];
  /** Topics whose length is another. */
  readonly topics: readonly { readonly topicId: string; readonly minutes: number }[];
}

interface KeptFree {
  readonly from: number;
  readonly until: number;
  readonly people: number;
}

export const DEFAULT_BOOKING_RULES: Omit<BookingRules, 'id'> = {
  state: 'set',
  isOpen: true,
  ...{ minutes: 30, buffer: 5, every: 15 },
  ...{ daysAhead: 60, leadMinutes: 30, earlyMinutes: 30, graceMinutes: 10 },
  readyMinutes: 10,
  keptFree: [],
  topics: [],
};

/** Slots may begin at multiples of these. */
export const BOOKING_STEPS = [5, 10, 15, 20, 30, 60] as const;

/** Nobody talks longer than that at a time. */
export const LONGEST_BOOKING_MINUTES = 240;

/** What an admin sets of the rules of a desk. */
export interface DeskSettings extends Omit<BookingRules, 'id' | 'state' | 'every'> {
  readonly every: (typeof BOOKING_STEPS)[number];
}

/** Of the rules of a desk what an admin sets; a step that an earlier version had kept is the nearest one of the list. */
export function settingsOf(rules: Omit<BookingRules, 'id'>): DeskSettings {
  const { isOpen, minutes, buffer, daysAhead, leadMinutes, earlyMinutes } = rules;
  const { graceMinutes, readyMinutes, keptFree, topics } = rules;
  const every = BOOKING_STEPS.findLast((step) => step <= rules.every) ?? BOOKING_STEPS[0];
  const lengths = { minutes, buffer, every };
  const days = { daysAhead, leadMinutes, earlyMinutes, graceMinutes, readyMinutes };
  return { isOpen, ...lengths, ...days, keptFree, topics };
}

/** From what to what the rules of a desk may go; lengths are whole quanta besides. */
export const BOOKING_LIMITS = {
  minutes: [QUANTUM_MINUTES, LONGEST_BOOKING_MINUTES],
  buffer: [0, 60],
  daysAhead: [1, 366],
  leadMinutes: [0, 7 * 24 * 60],
  earlyMinutes: [0, 240],
  graceMinutes: [0, 120],
  readyMinutes: [0, 60],
} as const satisfies Readonly<Record<string, readonly [least: number, most: number]>>;

/** As many people a desk may keep free, in as many parts of a day. */
export const MOST_KEPT_FREE = 100;
export const MOST_KEPT_FREE_SPANS = 24;

/**
 * When the talks of one person begin between two minutes of a day if each slot is taken as soon as the rules let it: what
 * the rules come to, for whoever sets them.
 */
export function startsInARow(
  { minutes, buffer, every }: Pick<BookingRules, 'minutes' | 'buffer' | 'every'>,
  from: number,
  until: number,
): readonly number[] {
  const starts: number[] = [];
  const onGrid = (minute: number): number => Math.ceil(minute / every) * every;
  for (let at = onGrid(from); at + minutes <= until; at = onGrid(at + minutes + buffer)) {
    starts.push(at);
  }
  return starts;
}

/** How long a talk about these matters takes at a desk: the sum of their lengths, in whole quanta. */
export function minutesFor(
  { minutes, topics }: Pick<BookingRules, 'minutes' | 'topics'>,
  topicIds: readonly string[],
): number {
  const lengths = topicIds.map(
    (id) => topics.find(({ topicId }) => topicId === id)?.minutes ?? minutes,
  );
  const total = lengths.reduce((sum, each) => sum + each, 0);
  const whole = Math.ceil(total / QUANTUM_MINUTES) * QUANTUM_MINUTES;
  return Math.min(LONGEST_BOOKING_MINUTES, Math.max(QUANTUM_MINUTES, whole));
}
