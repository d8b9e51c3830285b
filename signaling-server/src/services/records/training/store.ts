import { TRAINING_PARTS, type Training } from '@madoguchi/domain';
import { z } from 'zod';
import type { IndexSpec, LiveTable } from '../../../state/liveTable.ts';
import { recordForm } from '../recordForm.ts';

const training: z.ZodType<Training> = z.object({
  id: z.string(),
  state: z.literal('kept'),
  centerId: z.string(),
  staffId: z.string(),
  part: z.enum(TRAINING_PARTS),
  practices: z.int(),
  at: z.int(),
});

/** Who has practised as rows, two at most for each person and center. They refer to nothing, like what is ticked. */
export const trainingForm = recordForm<Training>('training', {
  schema: training,
  columns: ({ centerId, at }) => ({ centerId, at }),
  isLive: () => true,
});

export const trainingIndexes: readonly IndexSpec<Training>[] = [
  { name: 'center', keysOf: ({ centerId }) => [centerId] },
];

/** Who has practised at which center. */
export class LiveTrainings {
  readonly #table: LiveTable<Training>;

  constructor(table: LiveTable<Training>) {
    this.#table = table;
  }

  get(id: string): Training | null {
    return this.#table.get(id);
  }

  all(): readonly Training[] {
    return this.#table.all();
  }

  /** Of everybody at one center, whoever practised last first. */
  at(centerId: string): readonly Training[] {
    return this.#table.by('center', centerId).toSorted((a, b) => b.at - a.at);
  }

  put(training: Training): void {
    this.#table.put(training, undefined);
  }
}
