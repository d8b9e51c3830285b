import { dayAfter } from '../localTime.ts';
import { NO_SKILLS, type Needs, type Skills } from '../needs.ts';
import { localDay } from '../ticket.ts';
import {
  asideOn,
  kioskResource,
  quantaWithin,
  staffResource,
  type BookablePerson,
  type BookingRules,
  type BookingWorld,
  type SetAside,
  type SlotQuestion,
} from '../booking/index.ts';

/* A small ward for whoever looks for free slots in it: two centers, a desk, everything else is drawn. */

export const timeZone = 'Asia/Tokyo';

/** A small ward: two centers, a desk, everything else is drawn. */
export interface Drawn {
  readonly rules: BookingRules;
  readonly open: readonly (readonly [number, number])[];
  readonly people: readonly BookablePerson[];
  readonly interpreters: readonly BookablePerson[];
  /** Spans of quanta by resource and day. */
  readonly taken: readonly { resource: string; ahead: number; from: number; count: number }[];
  readonly asides: readonly SetAside[];
  readonly now: number;
  readonly needs: Needs;
  readonly withKiosk: boolean;
  readonly staffId: string | null;
  readonly kioskId: string | null;
  readonly topics: number;
}

export const person = (id: string, skills: Skills = NO_SKILLS): BookablePerson => ({ id, skills });
export const KIOSKS: Readonly<Record<string, readonly string[]>> = { c1: ['k1', 'k2'], c2: ['k3'] };
export const PLACES = [
  { centerId: 'c1', deskId: 'd' },
  { centerId: 'c2', deskId: 'd' },
];
export const RESOURCES = ['k1', 'k2', 'k3']
  .map(kioskResource)
  .concat(['p1', 'p2', 'i1'].map(staffResource));

export function worldOf(drawn: Drawn): BookingWorld {
  const today = localDay(drawn.now, timeZone);
  const opens = drawn.open.reduce((set, [from, until]) => set | quantaWithin(from, until), 0n);
  return {
    rulesOf: () => drawn.rules,
    opens: () => opens,
    kiosksAt: (centerId) => KIOSKS[centerId] ?? [],
    peopleOf: () => drawn.people,
    interpreters: () => drawn.interpreters,
    taken: (resource, day) =>
      drawn.taken
        .filter((each) => each.resource === resource && dayAfter(today, each.ahead) === day)
        .reduce((set, { from, count }) => set | quantaWithin(from * 5, (from + count) * 5), 0n),
    aside: (kind, id, day, supports) =>
      drawn.asides
        .filter(({ of }) => of.kind === kind && of.id === id)
        .reduce((set, each) => set | asideOn(each, day, supports), 0n),
  };
}

export const questionOf = (drawn: Drawn): SlotQuestion => {
  const today = localDay(drawn.now, timeZone);
  return {
    ...{ places: PLACES, needs: drawn.needs, withKiosk: drawn.withKiosk, staffId: drawn.staffId },
    kioskId: drawn.kioskId,
    topicIds: Array.from({ length: drawn.topics }, (_, n) => `t${String(n)}`),
    // More than a place has: five days of at most 288 beginnings.
    ...{ fromDay: dayAfter(today, -1), untilDay: dayAfter(today, 3), limit: 2_000 },
  };
};
