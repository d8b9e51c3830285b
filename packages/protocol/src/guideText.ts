import { RECORD_TEXTS, TEXTS } from '@madoguchi/domain';
import { z } from 'zod';
import { label, text } from './primitives.ts';

const line = text(TEXTS.guideText);

/** A line of a guide as it comes in: what stands on a screen, in one or more languages. */
export const guideText = z.strictObject({
  ja: line,
  'ja-easy': line.optional(),
  en: line.optional(),
});

/** A prepared sentence as it is read, and the text of the record that it is for. */
export const phraseView = z.strictObject({ field: z.enum(RECORD_TEXTS), text: label });
