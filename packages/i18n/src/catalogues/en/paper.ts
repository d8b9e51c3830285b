import type { Translated } from '../shape.ts';
import type { paper as source } from '../ja/paper.ts';

/** What both sides read of paper, in English. */
export const paper: Translated<typeof source> = {
  marks: {
    tools: 'Tools for writing',
    choose: 'What to write with',
    tool: {
      move: 'Move',
      pen: 'Pen',
      arrow: 'Arrow',
      circle: 'Circle',
      box: 'Box',
      number: 'Number',
      pointer: 'Point',
      eraser: 'Erase',
    },
    undo: 'Undo',
    redo: 'Redo',
    clear: 'Erase all',
    sheet: 'Place to write',
    keys: 'Arrow keys choose the place, Enter begins to write, Enter again ends it. Ctrl+Z takes it back.',
    list: 'What is written',
    count: {
      pen: 'pen {count}',
      arrow: 'arrow {count}',
      circle: 'circle {count}',
      box: 'box {count}',
      number: 'number {count}',
    },
    full: 'There is no more room to write. Erase what is not needed, and it goes on.',
    tooMuch: 'The connection cannot keep up. Please wait a moment before you write on.',
    away: 'Not connected at the moment. What you write will be seen once it is.',
  },
  page: {
    loading: 'Opening the picture',
    unreadable: 'This picture cannot be shown',
    larger: 'Larger',
    smaller: 'Smaller',
    whole: 'Whole page',
    keys: 'Arrow keys move it, plus and minus change its size, 0 shows the whole page.',
  },
  live: {
    off: 'The paper is not shown',
    asked: 'Asking whether the paper may be seen',
    blank: 'All of the paper is hidden',
    coming: 'The paper will be shown in a moment',
    hidden: 'Hidden',
    hiddenPlaces: 'Hidden parts',
  },
  mask: {
    add: 'Hide another part',
    full: 'No more parts can be hidden',
    remove: 'Stop hiding',
    box: 'Hidden part {n}',
    keys: 'Arrow keys move it, Shift and arrow keys change its size, Delete removes it.',
    grow: 'Arrow keys move it, Shift and arrow keys make it larger.',
  },
};
