import type { LiveDocument, Seat } from '@madoguchi/domain';
import { z } from 'zod';
import { guideText } from './guideText.ts';
import { localisedText } from './primitives.ts';
import { seat } from './views/shared.ts';

const card = z.strictObject({ text: localisedText, by: seat });

const state = z.strictObject({ card: card.nullable() });
const operation = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('show'), text: guideText }),
  z.strictObject({ type: z.literal('close') }),
]);

/** A sentence on the resident's screen, and the seat of whoever says it. */
export type SentenceOnCard = z.infer<typeof card>;

/**
 * The one sentence that stands on the resident's screen as a large card. Staff show one, which takes the place of
 * the one before; everybody in the call may close it. Like every live document it is stored nowhere, and
 * gone with the consultation.
 */
export const sentenceCard: LiveDocument<z.infer<typeof state>, z.infer<typeof operation>> = {
  name: 'sentence-card',
  operation,
  state,
  empty: () => ({ card: null }),
  apply(before, asked, by) {
    switch (asked.type) {
      case 'close':
        return { card: null };
      case 'show':
        return isStaff(by) ? { card: { text: asked.text, by } } : before;
    }
  },
};

const isStaff = (by: Seat): boolean => by.startsWith('staff:');
