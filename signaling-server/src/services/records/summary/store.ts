import type { Summary } from '@madoguchi/domain';
import type { LiveTable } from '../../../state/liveTable.ts';
import { recordForm } from '../recordForm.ts';
import { summaryBody } from './body.ts';

/** Summaries as rows; one whose day is over has none. */
export const summaryForm = recordForm<Summary>('summary', {
  schema: summaryBody,
  columns: ({ id, startedAt }) => ({ consultationId: id, at: startedAt }),
  isLive: ({ state }) => state === 'kept',
});

/** The summaries of today. */
export class LiveSummaries {
  readonly #table: LiveTable<Summary>;

  constructor(table: LiveTable<Summary>) {
    this.#table = table;
  }

  /** The summary of a consultation; `null` when none was written today. */
  get(consultationId: string): Summary | null {
    return this.#table.get(consultationId);
  }

  open(): readonly Summary[] {
    return this.#table.all();
  }

  put(summary: Summary): void {
    this.#table.put(summary, undefined);
  }

  remove(consultationId: string): void {
    this.#table.remove(consultationId);
  }
}
