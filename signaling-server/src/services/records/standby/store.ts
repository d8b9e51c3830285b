import { BOOKING_SOURCES, SPOKEN_LANGUAGES, SUPPORTS, type Standby } from '@madoguchi/domain';
import { z } from 'zod';
import type { IndexSpec, LiveTable } from '../../../state/liveTable.ts';
import { recordForm } from '../recordForm.ts';

const slot = z.object({
  ...{ day: z.string(), start: z.int(), minutes: z.int() },
  ...{ centerId: z.string(), deskId: z.string() },
});
const facts = {
  id: z.string(),
  places: z.array(z.object({ centerId: z.string(), deskId: z.string() })),
  centerId: z.string().nullable(),
  topicIds: z.array(z.string()),
  needs: z.object({ language: z.enum(SPOKEN_LANGUAGES), supports: z.array(z.enum(SUPPORTS)) }),
  withKiosk: z.boolean(),
  suits: z.object({
    ...{ fromDay: z.string(), untilDay: z.string(), weekdays: z.array(z.int()) },
    ...{ from: z.int(), until: z.int() },
  }),
  ...{ name: z.string(), phone: z.string().nullable(), source: z.enum(BOOKING_SOURCES) },
  ...{ contactId: z.string().nullable(), byStaffId: z.string(), madeAt: z.int() },
  declined: z.array(slot),
};

/** Whoever has ended has no row, so that no stored form is needed for it. */
const standbyBody: z.ZodType<Standby> = z.discriminatedUnion('state', [
  z.object({ ...facts, state: z.literal('waiting') }),
  z.object({ ...facts, state: z.literal('asking'), slot, until: z.int() }),
  z.object({ ...facts, state: z.literal('held'), slot, bookingId: z.string() }),
]);

/** Who waits for a slot, as rows; with the end the row is removed, and name and number with it. */
export const standbyForm = recordForm<Standby>('standby', {
  schema: standbyBody,
  columns: ({ madeAt, centerId, places }) => ({
    ...{ at: madeAt, centerId, deskId: places[0]?.deskId ?? null },
  }),
  isLive: ({ state }) => state !== 'ended',
});

export const standbyIndexes: readonly IndexSpec<Standby>[] = [
  { name: 'center', keysOf: ({ centerId }) => (centerId === null ? [] : [centerId]) },
  {
    name: 'desk',
    keysOf: ({ places }) => [...new Set(places.map(({ deskId }) => deskId))],
  },
  { name: 'booking', keysOf: (s) => (s.state === 'held' ? [s.bookingId] : []) },
];

/** Whoever waits for a slot. */
export class LiveStandbys {
  readonly #table: LiveTable<Standby>;

  constructor(table: LiveTable<Standby>) {
    this.#table = table;
  }

  get(id: string): Standby | null {
    return this.#table.get(id);
  }

  /** All of them, in the order in which they are asked. */
  list(): readonly Standby[] {
    return inOrder(this.#table.all());
  }

  /** Those of desks and centers, in the order in which they are asked. */
  of(deskIds: readonly string[], centerIds: readonly string[]): readonly Standby[] {
    const found = new Set([
      ...deskIds.flatMap((id) => this.#table.by('desk', id)),
      ...centerIds.flatMap((id) => this.#table.by('center', id)),
    ]);
    return inOrder([...found]);
  }

  /** For whom a booking is held. */
  heldBy(bookingId: string): Standby | null {
    return this.#table.by('booking', bookingId)[0] ?? null;
  }

  put(standby: Standby): void {
    if (standby.state === 'ended') this.#table.remove(standby.id);
    else this.#table.put(standby, undefined);
  }
}

const inOrder = (standbys: readonly Standby[]): readonly Standby[] =>
  standbys.toSorted((a, b) => a.madeAt - b.madeAt || (a.id < b.id ? -1 : 1));
