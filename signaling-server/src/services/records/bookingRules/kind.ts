import {
  clockOf,
  DEFAULT_BOOKING_RULES,
  type AuditFact,
  type BookingRules,
} from '@madoguchi/domain';
import { z } from 'zod';
import { changeDetails } from '../../admin/details.ts';
import type { LiveTable } from '../../../state/liveTable.ts';
import { stepOf, type RecordKind } from '../kind.ts';
import { recordForm } from '../recordForm.ts';

const body: z.ZodType<BookingRules> = z.object({
  ...{ id: z.string(), state: z.literal('set'), isOpen: z.boolean() },
  ...{ minutes: z.int(), buffer: z.int(), every: z.int(), daysAhead: z.int() },
  ...{ leadMinutes: z.int(), earlyMinutes: z.int(), graceMinutes: z.int() },
  // Rules of an earlier version say nothing of it.
  readyMinutes: z.int().default(DEFAULT_BOOKING_RULES.readyMinutes),
  keptFree: z.array(z.object({ from: z.int(), until: z.int(), people: z.int() })),
  topics: z.array(z.object({ topicId: z.string(), minutes: z.int() })),
});

/** How desks are booked; one that nobody has set anything for has no row. */
export class LiveBookingRules {
  readonly #table: LiveTable<BookingRules>;

  constructor(table: LiveTable<BookingRules>) {
    this.#table = table;
  }

  /** Of any desk. */
  get(deskId: string): BookingRules {
    return this.#table.get(deskId) ?? { ...DEFAULT_BOOKING_RULES, id: deskId };
  }

  open(): readonly BookingRules[] {
    return this.#table.all();
  }

  put(rules: BookingRules): void {
    this.#table.put(rules, undefined);
  }
}

/** 予約の決まり of a desk. */
export const bookingRulesKind: RecordKind<
  BookingRules,
  { readonly type: 'set'; readonly rules: Omit<BookingRules, 'id' | 'state'> },
  LiveBookingRules
> = {
  name: 'bookingRules',
  form: recordForm<BookingRules>('bookingRules', {
    schema: body,
    columns: ({ id }) => ({ at: 0, deskId: id }),
    isLive: () => true,
  }),
  indexes: [],
  openStore: (table) => new LiveBookingRules(table),
  open: (store) => store.open(),

  retention: { sensitivity: 'internal', keptDays: null },
  notThere: 'NOT_FOUND',
  outOfReach: () => 'NOT_ALLOWED',
  placeOf: (_stores, { id }) => ({
    ...{ kioskId: '', centerId: '', deskIds: [id], staffIds: [], participantIds: [] },
    ...{ branchIds: [], closed: false },
  }),
  titleOf: ({ organisation }, { id }) => organisation.desk(id)?.name.ja ?? id,

  transition: ({ id }, { rules }) => stepOf({ ok: true, value: { ...rules, id, state: 'set' } }),
  terms: () => [],
  save: (store, { after }) => store.put(after),
  audit: ({ before, after }) => ({
    fact: {
      action: 'bookingRules.changed',
      record: { kind: 'desk', id: after.id },
      details: changeDetails(
        factsOf(before ?? { ...DEFAULT_BOOKING_RULES, id: after.id }),
        factsOf(after),
      ),
    },
    isAct: true,
  }),
  concern(screens, _stores, { after }) {
    screens.place(after.id);
  },
};

/** The rules as fields of the log. */
function factsOf(rules: BookingRules): AuditFact['details'] {
  const { isOpen, minutes, buffer, every, daysAhead, leadMinutes, earlyMinutes } = rules;
  const { graceMinutes, readyMinutes, keptFree, topics } = rules;
  return {
    ...{ bookable: isOpen, minutes, buffer, every, daysAhead, leadMinutes, earlyMinutes },
    ...{ graceMinutes, readyMinutes },
    keptFree: keptFree
      .map(({ from, until, people }) => `${clockOf(from)}-${clockOf(until)} ${String(people)}`)
      .join(' '),
    lengths: topics.map((each) => `${each.topicId} ${String(each.minutes)}`).join(' '),
  };
}
