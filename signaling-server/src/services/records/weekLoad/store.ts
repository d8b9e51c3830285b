import type { WeekLoad } from '@madoguchi/domain';
import { z } from 'zod';
import type { IndexSpec, LiveTable } from '../../../state/liveTable.ts';
import { recordForm } from '../recordForm.ts';

const counts = z.object({ booked: z.int(), walkIn: z.int(), left: z.int() });

const weekLoad: z.ZodType<WeekLoad> = z.object({
  id: z.string(),
  state: z.enum(['kept', 'over']),
  monday: z.string(),
  centerId: z.string(),
  deskId: z.string(),
  hours: z.record(z.string(), counts),
});

/**
 * Weeks stay live as long as they are kept: a few hundred bytes for each center and desk that talked. A row has its Monday
 * alone as its time, and refers to nothing, so that places can be removed.
 */
export const weekLoadForm = recordForm<WeekLoad>('weekLoad', {
  schema: weekLoad,
  columns: ({ monday }) => ({ at: Date.parse(monday) }),
  isLive: ({ state }) => state === 'kept',
});

export const weekLoadIndexes: readonly IndexSpec<WeekLoad>[] = [
  { name: 'center', keysOf: ({ centerId }) => [centerId] },
  { name: 'desk', keysOf: ({ deskId }) => [deskId] },
];

/** How many wanted to talk, by week and place. */
export class LiveWeekLoads {
  readonly #table: LiveTable<WeekLoad>;

  constructor(table: LiveTable<WeekLoad>) {
    this.#table = table;
  }

  get(id: string): WeekLoad | null {
    return this.#table.get(id);
  }

  all(): readonly WeekLoad[] {
    return this.#table.all();
  }

  /** Of all desks of a center, or of all centers of a desk. */
  at({ kind, id }: { readonly kind: 'center' | 'desk'; readonly id: string }): readonly WeekLoad[] {
    return this.#table.by(kind, id);
  }

  put(load: WeekLoad): void {
    this.#table.put(load, undefined);
  }

  remove(id: string): void {
    this.#table.remove(id);
  }
}
