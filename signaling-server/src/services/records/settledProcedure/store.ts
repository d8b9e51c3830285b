import { z } from 'zod';
import type { IndexSpec, LiveTable } from '../../../state/liveTable.ts';
import { recordForm } from '../recordForm.ts';

/** What the list of a desk tells of a procedure after its end: where it was and when, nothing that was written in it. */
export interface SettledProcedure {
  /** That of the procedure. */
  readonly id: string;
  readonly state: 'listed' | 'unlisted';
  readonly templateId: string;
  readonly templateVersion: number;
  readonly consultationId: string;
  readonly ticket: string;
  readonly centerId: string;
  readonly deskId: string;
  readonly startedDeskId: string;
  readonly receiptNumber: string;
  readonly submittedAt: number;
  readonly dueDay: string;
  readonly completedAt: number;
}

const settledProcedure: z.ZodType<SettledProcedure> = z.object({
  id: z.string(),
  state: z.enum(['listed', 'unlisted']),
  templateId: z.string(),
  templateVersion: z.int().positive(),
  consultationId: z.string(),
  ticket: z.string(),
  centerId: z.string(),
  deskId: z.string(),
  startedDeskId: z.string(),
  receiptNumber: z.string(),
  submittedAt: z.int(),
  dueDay: z.string(),
  completedAt: z.int(),
});

/** Completed procedures as rows of the list; one that has left it has none. */
export const settledProcedureForm = recordForm<SettledProcedure>('settledProcedure', {
  schema: settledProcedure,
  columns: ({ completedAt, centerId, deskId, consultationId }) => ({
    ...{ at: completedAt, centerId, deskId, consultationId },
  }),
  isLive: ({ state }) => state === 'listed',
});

/** By what they are found: the desk that began it follows it. */
export const settledProcedureIndexes: readonly IndexSpec<SettledProcedure>[] = [
  { name: 'startedDesk', keysOf: ({ startedDeskId }) => [startedDeskId] },
];

/** The completed procedures that are still listed. */
export class LiveSettledProcedures {
  readonly #table: LiveTable<SettledProcedure>;

  constructor(table: LiveTable<SettledProcedure>) {
    this.#table = table;
  }

  get(id: string): SettledProcedure | null {
    return this.#table.get(id);
  }

  all(): readonly SettledProcedure[] {
    return this.#table.all();
  }

  /** Those that these desks began, the one that was completed last on top. */
  from(deskIds: readonly string[]): readonly SettledProcedure[] {
    return [...new Set(deskIds)]
      .flatMap((id) => this.#table.by('startedDesk', id))
      .toSorted((a, b) => b.completedAt - a.completedAt);
  }

  put(settled: SettledProcedure): void {
    this.#table.put(settled, undefined);
  }

  remove(id: string): void {
    this.#table.remove(id);
  }
}
