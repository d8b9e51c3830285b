import type { MarksOpen } from '@madoguchi/paper';
import type { MarksState } from '@madoguchi/protocol';

const nothing = (): void => undefined;

/** Marks that were kept with a page, in the place of a document that is being drawn in: nothing of them changes. */
export function keptMarks(state: MarksState): MarksOpen {
  const shown = { state, current: true, refused: null };
  return { subscribe: () => nothing, getSnapshot: () => shown, edit: nothing };
}
