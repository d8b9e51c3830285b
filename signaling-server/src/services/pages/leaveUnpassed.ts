import { agreedTo, lettingIn, pageIdsIn, type LettingIn } from '@madoguchi/domain';
import {
  captionsDocument,
  marksDocument,
  onlyOn,
  pagesDocument,
  writingDocument,
} from '@madoguchi/protocol';
import type { Database } from '../../ports/store.ts';
import type { Consultations } from '../call/consultations.ts';
import type { LiveDocuments } from '../documents/liveDocuments.ts';
import { passingKind } from '../records/passing/index.ts';
import type { HeldPages } from './heldPages.ts';

/**
 * When a transfer lets the next desk in, of what was shown in the call only pages are left that the resident agreed to,
 * with what is drawn on them. The others are forgotten, as is what was drawn on the live picture and what the desk before
 * wrote on the resident's screen or was heard to say. The kiosk keeps for itself what the resident may take along on paper.
 */
export function leaveUnpassed(parts: {
  readonly consultations: Pick<Consultations, 'onChange'>;
  readonly db: Database;
  readonly documents: LiveDocuments;
  readonly pages: HeldPages;
}): void {
  const { db, documents, pages } = parts;
  parts.consultations.onChange(({ before, after, event }) => {
    const into = lettingIn(before, after, event);
    if (into === null || into.kind === 'never left') return;
    const kept = pagesFor(db, after.id, into);
    const listed = documents.stateOf(after.id, pagesDocument)?.pages ?? [];
    const left = listed.filter(({ id }) => kept.includes(id));
    documents.replace(after.id, pagesDocument, (state) => ({
      ...{ pages: left, looking: {}, handedOver: state.handedOver + 1 },
    }));
    documents.replace(after.id, marksDocument, (state) => onlyOn(state, ...kept));
    documents.replace(after.id, writingDocument, writingDocument.empty);
    documents.replace(after.id, captionsDocument, (state) => ({
      ...state,
      lines: [],
      missed: null,
    }));
    for (const { id } of listed) if (!kept.includes(id)) pages.forget(after.id, id);
  });
}

/** After a return the desk has back what it had passed on itself. */
function pagesFor(db: Database, consultationId: string, into: LettingIn): readonly string[] {
  return db.read((stores) => {
    const answers = stores.records(passingKind).of(consultationId);
    const own = pageIdsIn(agreedTo(answers, into.deskId));
    const card = into.kind === 'back' ? stores.handoffs.get(into.handoffId) : null;
    return card === null ? own : [...own, ...pageIdsIn(agreedTo(answers, card.card.toDeskId))];
  });
}
