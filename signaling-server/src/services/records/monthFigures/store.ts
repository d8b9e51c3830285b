import type { MonthFigures } from '@madoguchi/domain';
import { z } from 'zod';
import type { IndexSpec, LiveTable } from '../../../state/liveTable.ts';
import { recordForm } from '../recordForm.ts';

const counts = z.record(z.string(), z.int());

const monthFigures: z.ZodType<MonthFigures> = z.object({
  id: z.string(),
  state: z.enum(['kept', 'over']),
  month: z.string(),
  centerId: z.string(),
  deskId: z.string(),
  topicId: z.string(),
  // Of months before kiosks were told apart there is none.
  kioskId: z.string().default(''),
  total: counts,
  days: z.record(z.string(), counts),
});

/**
 * Figures stay live as long as they are kept: a few hundred bytes for each center, desk and topic of a month. A row has the
 * first of its month alone as its time, and refers to nothing, so that places can be removed.
 */
export const monthFiguresForm = recordForm<MonthFigures>('monthFigures', {
  schema: monthFigures,
  columns: ({ month }) => ({ at: Date.parse(`${month}-01`) }),
  isLive: ({ state }) => state === 'kept',
});

export const monthFiguresIndexes: readonly IndexSpec<MonthFigures>[] = [
  { name: 'month', keysOf: ({ month }) => [month] },
];

/** What was counted, by month and place. */
export class LiveMonthFigures {
  readonly #table: LiveTable<MonthFigures>;

  constructor(table: LiveTable<MonthFigures>) {
    this.#table = table;
  }

  get(id: string): MonthFigures | null {
    return this.#table.get(id);
  }

  all(): readonly MonthFigures[] {
    return this.#table.all();
  }

  /** All of one month (`YYYY-MM`). */
  in(month: string): readonly MonthFigures[] {
    return this.#table.by('month', month);
  }

  put(figures: MonthFigures): void {
    this.#table.put(figures, undefined);
  }

  remove(id: string): void {
    this.#table.remove(id);
  }
}
