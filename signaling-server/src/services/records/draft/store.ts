import type { Draft } from '@madoguchi/domain';
import type { LiveTable } from '../../../state/liveTable.ts';
import { recordForm } from '../recordForm.ts';
import { draftBody } from './body.ts';

/** Drafts as rows; one that is discarded has none. */
export const draftForm = recordForm<Draft>('draft', {
  schema: draftBody,
  columns: ({ id, startedAt }) => ({ consultationId: id, at: startedAt }),
  isLive: ({ state }) => state === 'kept',
});

/** The drafts of consultations that are not written up yet. */
export class LiveDrafts {
  readonly #table: LiveTable<Draft>;

  constructor(table: LiveTable<Draft>) {
    this.#table = table;
  }

  /** The draft of a consultation; `null` when nothing was written. */
  get(consultationId: string): Draft | null {
    return this.#table.get(consultationId);
  }

  open(): readonly Draft[] {
    return this.#table.all();
  }

  put(draft: Draft): void {
    this.#table.put(draft, undefined);
  }

  remove(consultationId: string): void {
    this.#table.remove(consultationId);
  }
}
