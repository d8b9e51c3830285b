import type { RetentionHold } from '@madoguchi/domain';
import { z } from 'zod';
import type { IndexSpec, LiveTable } from '../../../state/liveTable.ts';
import { recordForm } from '../recordForm.ts';

const facts = {
  ...{ id: z.string(), consultationId: z.string(), reason: z.string() },
  ...{ untilDay: z.string().nullable(), placedBy: z.string(), placedAt: z.int() },
};

const body: z.ZodType<RetentionHold> = z.discriminatedUnion('state', [
  z.object({ ...facts, state: z.literal('held') }),
  z.object({
    ...facts,
    state: z.literal('lifted'),
    liftedBy: z.string().nullable(),
    liftedAt: z.int(),
  }),
]);

/** Holds as rows: each names its consultation, which the database does not remove before it. */
export const retentionHoldForm = recordForm<RetentionHold>('retentionHold', {
  schema: body,
  columns: ({ consultationId, placedAt }) => ({ consultationId, at: placedAt }),
  isLive: ({ state }) => state === 'held',
});

/** A consultation has one hold at a time. */
export const retentionHoldIndexes: readonly IndexSpec<RetentionHold>[] = [
  {
    name: 'consultation',
    keysOf: (hold) => (hold.state === 'held' ? [hold.consultationId] : []),
    isUnique: true,
  },
];

/** The holds that nobody has lifted. */
export class LiveRetentionHolds {
  readonly #table: LiveTable<RetentionHold>;

  constructor(table: LiveTable<RetentionHold>) {
    this.#table = table;
  }

  get(id: string): RetentionHold | null {
    return this.#table.get(id);
  }

  open(): readonly RetentionHold[] {
    return this.#table.all();
  }

  /** The hold of a consultation, or `null`. */
  of(consultationId: string): RetentionHold | null {
    return this.#table.oneBy('consultation', consultationId);
  }

  put(hold: RetentionHold): void {
    this.#table.put(hold, undefined);
  }
}
