import { TEXTS } from '@madoguchi/domain';
import { z } from 'zod';
import { text } from './primitives.ts';

const line = text(TEXTS.guideText);

/** A line of a guide as it comes in: what stands on a screen, in one or more languages. */
export const guideText = z.strictObject({
  ja: line,
  'ja-easy': line.optional(),
  en: line.optional(),
});
