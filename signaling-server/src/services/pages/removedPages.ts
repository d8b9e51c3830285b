import { pagesDocument } from '@madoguchi/protocol';
import type { LiveDocuments } from '../documents/liveDocuments.ts';
import type { HeldPages } from './heldPages.ts';

/** Forgets the picture of each page that somebody has taken off the list, so that there is room for another. */
export function forgetRemovedPages(documents: LiveDocuments, pages: HeldPages): void {
  documents.onOrdered(({ consultationId, document, entries }) => {
    if (document !== pagesDocument.name) return;
    const listed = documents.stateOf(consultationId, pagesDocument)?.pages ?? [];
    for (const { operation } of entries) {
      const asked = pagesDocument.operation.safeParse(operation);
      if (!asked.success || asked.data.type !== 'remove') continue;
      const { id } = asked.data;
      if (!listed.some((page) => page.id === id)) pages.forget(consultationId, id);
    }
  });
}
