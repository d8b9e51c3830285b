import { RECORD_TEXTS, TEXTS } from '@madoguchi/domain';
import { z } from 'zod';
import { inLanguages, label, text } from './primitives.ts';

/** A line of a guide as it comes in: what stands on a screen, in one or more languages. */
export const guideText = inLanguages(text(TEXTS.guideText));

/** A prepared sentence as it is read, and the text of the record that it is for. */
export const phraseView = z.strictObject({ field: z.enum(RECORD_TEXTS), text: label });
