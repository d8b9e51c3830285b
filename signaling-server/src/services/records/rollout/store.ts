import {
  CHECK_ITEMS,
  ROLLOUT_STAGES,
  rolloutFrom,
  rolloutPlaceOf,
  type Rollout,
} from '@madoguchi/domain';
import { z } from 'zod';
import type { LiveTable } from '../../../state/liveTable.ts';
import { recordForm } from '../recordForm.ts';

const decision = z.object({
  from: z.enum(ROLLOUT_STAGES),
  to: z.enum(ROLLOUT_STAGES),
  byStaffId: z.string(),
  at: z.int(),
  reason: z.string(),
  missing: z.array(z.enum(CHECK_ITEMS)),
});
const facts = {
  id: z.string(),
  centerId: z.string(),
  topicId: z.string(),
  decisions: z.array(decision),
};
const rollout: z.ZodType<Rollout> = z.discriminatedUnion('state', [
  z.object({ ...facts, state: z.enum(['preparing', 'trial', 'service']) }),
  z.object({ ...facts, state: z.literal('stopped'), notice: z.string() }),
]);

/**
 * Stages as rows. They refer to nothing: a center that was added by mistake can be removed, and one that is brought back
 * finds its stages.
 */
export const rolloutForm = recordForm<Rollout>('rollout', {
  schema: rollout,
  columns: ({ decisions }) => ({ at: decisions[0]?.at ?? 0 }),
  isLive: () => true,
});

/** How far each topic is at each center. */
export class LiveRollouts {
  readonly #table: LiveTable<Rollout>;

  constructor(table: LiveTable<Rollout>) {
    this.#table = table;
  }

  /** Of any topic at any center: one of which nothing is known was in service before stages were. */
  get(id: string): Rollout {
    return this.#table.get(id) ?? rolloutFrom('service', rolloutPlaceOf(id));
  }

  /** What anything is known of; the same list until something changes. */
  all(): readonly Rollout[] {
    return this.#table.all();
  }

  put(stored: Rollout): void {
    this.#table.put(stored, undefined);
  }
}
