import type { Translated } from '../shape.ts';
import type { console as source } from '../ja/console.ts';

/** What the console says, in English. */
export const console: Translated<typeof source> = {};
