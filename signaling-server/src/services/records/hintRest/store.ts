import type { HintRest } from '@madoguchi/domain';
import { z } from 'zod';
import type { LiveTable } from '../../../state/liveTable.ts';
import { recordForm } from '../recordForm.ts';

const hintRest: z.ZodType<HintRest> = z.object({
  id: z.string(),
  state: z.enum(['resting', 'over']),
  until: z.string(),
});

/** Rests as rows; of one that is over nothing is left. */
export const hintRestForm = recordForm<HintRest>('hintRest', {
  schema: hintRest,
  columns: ({ until }) => ({ at: Date.parse(until) }),
  isLive: ({ state }) => state === 'resting',
});

/** Who has put the hint away. */
export class LiveHintRests {
  readonly #table: LiveTable<HintRest>;

  constructor(table: LiveTable<HintRest>) {
    this.#table = table;
  }

  get(staffId: string): HintRest | null {
    return this.#table.get(staffId);
  }

  all(): readonly HintRest[] {
    return this.#table.all();
  }

  put(rest: HintRest): void {
    this.#table.put(rest, undefined);
  }

  remove(staffId: string): void {
    this.#table.remove(staffId);
  }
}
