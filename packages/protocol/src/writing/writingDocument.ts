import type { LiveDocument } from '@madoguchi/domain';
import { drew, finished, putAway, rubbed, said, wrote } from './acting.ts';
import {
  writingOperation,
  writingState,
  type WritingOperation,
  type WritingState,
} from './shapes.ts';

/**
 * The 筆談 of a call (real-time text): lines that everybody sees grow while they are written, drawn by a finger, or
 * chosen among prepared sentences. Like every live document it is stored nowhere, and gone with the consultation.
 */
export const writingDocument: LiveDocument<WritingState, WritingOperation> = {
  name: 'writing',
  operation: writingOperation,
  state: writingState,
  // The resident would read afterwards what staff wrote meanwhile.
  closedWhileHeld: true,
  empty: () => ({ lines: [], putAway: null }),
  apply(before, asked, by) {
    switch (asked.type) {
      case 'write':
        return wrote(before, asked, by);
      case 'draw':
        return drew(before, asked, by);
      case 'rub':
        return rubbed(before, asked, by);
      case 'finish':
        return finished(before, asked, by);
      case 'say':
        return said(before, asked, by);
      case 'putAway':
        return putAway(before, asked);
    }
  },
};
