import type { EffortFigures } from '@madoguchi/domain';
import { z } from 'zod';
import type { LiveTable } from '../../../state/liveTable.ts';
import { recordForm } from '../recordForm.ts';

/** 手間 of the procedures of a topic that began in one month. */
export interface StoredFigures extends EffortFigures {
  /** `figuresKey` of month and topic. */
  readonly id: string;
  readonly state: 'kept';
  /** Epoch milliseconds of the first submission that it counts. */
  readonly at: number;
  readonly topicId: string;
}

/** By what figures are kept: 2026-11 care. */
export const figuresKey = (month: string, topicId: string): string => `${month} ${topicId}`;

const tally = z.record(z.string(), z.int().positive());

const storedFigures: z.ZodType<StoredFigures> = z.object({
  id: z.string(),
  state: z.literal('kept'),
  at: z.int(),
  topicId: z.string(),
  submitted: z.int(),
  written: tally,
  signed: tally,
  minutes: tally,
});

/** Figures stay live for good: they are a few hundred bytes a topic and month, and tell of no person. */
export const procedureFiguresForm = recordForm<StoredFigures>('procedureFigures', {
  schema: storedFigures,
  columns: ({ at }) => ({ at }),
  isLive: () => true,
});

/** What procedures took, by month and topic. */
export class LiveFigures {
  readonly #table: LiveTable<StoredFigures>;

  constructor(table: LiveTable<StoredFigures>) {
    this.#table = table;
  }

  get(id: string): StoredFigures | null {
    return this.#table.get(id);
  }

  all(): readonly StoredFigures[] {
    return this.#table.all();
  }

  put(figures: StoredFigures): void {
    this.#table.put(figures, undefined);
  }
}
