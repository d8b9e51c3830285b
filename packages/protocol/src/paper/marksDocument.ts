import type { LiveDocument } from '@madoguchi/domain';
import { begun, cleared, erased, extended, forgotten, pointed } from './marks/acting.ts';
import {
  marksOperation,
  marksState,
  type MarksOperation,
  type MarksState,
} from './marks/shapes.ts';
import { redone, undone } from './marks/takingBack.ts';

/**
 * What everybody in a call draws on the live picture of the paper and on pages, and where they point. All of them
 * draw, guests too: an interpreter shows a line as a specialist does. Which pages there are another document says;
 * marks on a surface that nobody shows are seen by nobody.
 */
export const marksDocument: LiveDocument<MarksState, MarksOperation> = {
  name: 'marks',
  operation: marksOperation,
  state: marksState,
  empty: () => ({ hands: [], acts: [], undone: [], pointers: {}, pointed: 0 }),
  apply(before, asked, by) {
    switch (asked.type) {
      case 'begin':
        return begun(before, asked, by);
      case 'extend':
        return extended(before, asked, by);
      case 'erase':
        return erased(before, asked, by);
      case 'clear':
        return cleared(before, asked, by);
      case 'undo':
        return undone(before, asked, by);
      case 'redo':
        return redone(before, asked, by);
      case 'forget':
        return forgotten(before, asked, by);
      case 'point':
        return pointed(before, asked, by);
    }
  },
};
