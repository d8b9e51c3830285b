import type { Handoff } from '@madoguchi/domain';
import type { HandoffView } from '@madoguchi/protocol';
import type { Stores } from '../../ports/store.ts';
import { titleOf } from '../procedures/templates.ts';
import { attachmentKind } from '../records/attachment/index.ts';
import { procedureKind } from '../records/procedure/index.ts';

/** What goes along with a card beside its texts, as its resident agreed for the desk that it goes to. */
export const goingAlong = (
  stores: Stores,
  h: Handoff,
): Pick<HandoffView, 'attachments' | 'procedures'> => ({
  attachments: stores
    .records(attachmentKind)
    .ofHandoff(h.id)
    .filter(({ toDeskId }) => toDeskId === h.card.toDeskId)
    .map(({ id }) => id),
  procedures: h.procedureIds.map((procedureId) => ({
    procedureId,
    title: titleOfProcedure(stores, procedureId),
  })),
});

/** What a procedure is called; one that is over is read from the archive, and here only its name is missing. */
function titleOfProcedure(stores: Stores, procedureId: string): HandoffView['topicName'] {
  const p = stores.records(procedureKind).get(procedureId);
  return p === null ? { ja: '' } : titleOf(stores, p);
}
