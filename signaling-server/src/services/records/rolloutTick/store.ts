import type { RolloutTick } from '@madoguchi/domain';
import { z } from 'zod';
import type { LiveTable } from '../../../state/liveTable.ts';
import { recordForm } from '../recordForm.ts';

const rolloutTick: z.ZodType<RolloutTick> = z.discriminatedUnion('state', [
  z.object({ id: z.string(), state: z.literal('open') }),
  z.object({
    id: z.string(),
    state: z.enum(['done', 'notNeeded']),
    note: z.string(),
    byStaffId: z.string(),
    at: z.int(),
  }),
]);

/** What was ticked as rows; what is open has none. They refer to nothing, like the stages. */
export const rolloutTickForm = recordForm<RolloutTick>('rolloutTick', {
  schema: rolloutTick,
  columns: (tick) => ({ at: tick.state === 'open' ? 0 : tick.at }),
  isLive: ({ state }) => state !== 'open',
});

/** What people have said of the checklists. */
export class LiveRolloutTicks {
  readonly #table: LiveTable<RolloutTick>;

  constructor(table: LiveTable<RolloutTick>) {
    this.#table = table;
  }

  /** Of any item: one of which nothing was said is open. */
  get(id: string): RolloutTick {
    return this.#table.get(id) ?? { id, state: 'open' };
  }

  all(): readonly RolloutTick[] {
    return this.#table.all();
  }

  put(tick: RolloutTick): void {
    if (tick.state === 'open') this.#table.remove(tick.id);
    else this.#table.put(tick, undefined);
  }
}
