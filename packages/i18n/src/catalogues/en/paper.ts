import type { Translated } from '../shape.ts';
import type { paper as source } from '../ja/paper.ts';

/** What both sides read of paper, in English. */
export const paper: Translated<typeof source> = {
  page: {
    loading: 'Opening the picture',
    unreadable: 'This picture cannot be shown',
    larger: 'Larger',
    smaller: 'Smaller',
    whole: 'Whole page',
    keys: 'Arrow keys move it, plus and minus change its size, 0 shows the whole page.',
  },
};
