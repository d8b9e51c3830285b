import type { VisitTally } from '@madoguchi/domain';
import { z } from 'zod';
import type { IndexSpec, LiveTable } from '../../../state/liveTable.ts';
import { recordForm } from '../recordForm.ts';

const visitTally: z.ZodType<VisitTally> = z.object({
  id: z.string(),
  state: z.enum(['kept', 'over']),
  week: z.string(),
  centerId: z.string(),
  staffId: z.string().nullable(),
  visits: z.int(),
  introductions: z.int(),
});

/** Tallies stay live as long as they are kept: a few for each center and week. They refer to nothing, so that places can be removed. */
export const visitTallyForm = recordForm<VisitTally>('visitTally', {
  schema: visitTally,
  columns: ({ week }) => ({ at: Date.parse(week) }),
  isLive: ({ state }) => state === 'kept',
});

export const visitTallyIndexes: readonly IndexSpec<VisitTally>[] = [
  { name: 'week', keysOf: ({ centerId, week }) => [placeKey(centerId, week)] },
];

const placeKey = (centerId: string, week: string): string => `${centerId} ${week}`;

/** How many visits there were, and who helped. */
export class LiveVisitTallies {
  readonly #table: LiveTable<VisitTally>;

  constructor(table: LiveTable<VisitTally>) {
    this.#table = table;
  }

  get(id: string): VisitTally | null {
    return this.#table.get(id);
  }

  all(): readonly VisitTally[] {
    return this.#table.all();
  }

  /** Those of one center and week, of everybody who helped and of nobody. */
  in(centerId: string, week: string): readonly VisitTally[] {
    return this.#table.by('week', placeKey(centerId, week));
  }

  put(tally: VisitTally): void {
    this.#table.put(tally, undefined);
  }

  remove(id: string): void {
    this.#table.remove(id);
  }
}
