import type { SummaryFields } from '@madoguchi/domain';
import { EMPTY_SUMMARY, SUMMARY_PARTS } from '@madoguchi/domain';
import type { EventData } from '@madoguchi/protocol';
import type { Clock } from '../clock.ts';
import type { Outbox } from '../signaling/outbox.ts';
import type { SummaryActions } from './draftModel.ts';
import { FieldKeeper } from './fieldKeeper.ts';

/** まとめ, kept as it is written. */
export class SummaryKeeper extends FieldKeeper<SummaryFields> implements SummaryActions {
  readonly #outbox: Outbox;

  constructor(outbox: Outbox, clock: Clock) {
    const keep = (consultationId: string, changes: Partial<SummaryFields>) =>
      outbox.send('summary.keep', { consultationId, changes: asSent(changes) });
    const read = (consultationId: string) => outbox.ask('summary.read', { consultationId });
    super({ keep, read, clock }, EMPTY_SUMMARY);
    this.#outbox = outbox;
  }

  /** What is on its way is kept first, so that the resident sees the newest words. */
  async show(isShown: boolean): Promise<void> {
    const { consultationId } = this.getSnapshot();
    if (consultationId === null) return;
    await this.flush();
    await this.#outbox.send('summary.show', { consultationId, isShown });
  }
}

/** The server knows the words of the blocks: they are sent by their ids. */
function asSent(changes: Partial<SummaryFields>): EventData<'summary.keep'>['changes'] {
  const parts = SUMMARY_PARTS.flatMap((part) => {
    const written = changes[part];
    if (written === undefined) return [];
    const sent = { blocks: written.blocks.map(({ id }) => id), text: written.text };
    return [[part, sent] as const];
  });
  return { ...Object.fromEntries(parts), ...(changes.day !== undefined && { day: changes.day }) };
}
