import type { PassedThing, Passing } from '@madoguchi/domain';
import { z } from 'zod';
import type { IndexSpec, LiveTable } from '../../../state/liveTable.ts';
import { recordForm } from '../recordForm.ts';

const THING = /^(?:note:\w+|procedure:.+)$/;
const things = z.array(
  z.custom<PassedThing>((given) => typeof given === 'string' && THING.test(given)),
);
const facts = {
  id: z.string(),
  consultationId: z.string(),
  toDeskId: z.string(),
  things,
  askedBy: z.string(),
  askedAt: z.int(),
};

const passingBody: z.ZodType<Passing> = z.union([
  z.object({ ...facts, state: z.enum(['asked', 'withdrawn']) }),
  z.object({
    ...facts,
    state: z.enum(['answered', 'ended']),
    agreed: things,
    answeredAt: z.int(),
  }),
]);

/** Questions as rows; what was answered is needed until the last card of its consultation is settled. */
export const passingForm = recordForm<Passing>('passing', {
  schema: passingBody,
  columns: ({ consultationId, toDeskId, askedAt }) => ({
    ...{ consultationId, deskId: toDeskId, at: askedAt },
  }),
  isLive: ({ state }) => state === 'asked' || state === 'answered',
});

/** By what questions are found. */
export const passingIndexes: readonly IndexSpec<Passing>[] = [
  { name: 'consultation', keysOf: ({ consultationId }) => [consultationId] },
];

/** What residents are asked, and have answered, in consultations that are not over. */
export class LivePassings {
  readonly #table: LiveTable<Passing>;

  constructor(table: LiveTable<Passing>) {
    this.#table = table;
  }

  get(id: string): Passing | null {
    return this.#table.get(id);
  }

  open(): readonly Passing[] {
    return this.#table.all();
  }

  /** Those of a consultation, in the order in which they were asked. */
  of(consultationId: string): readonly Passing[] {
    return this.#table.by('consultation', consultationId).toSorted((a, b) => a.askedAt - b.askedAt);
  }

  put(passing: Passing): void {
    this.#table.put(passing, undefined);
  }
}
