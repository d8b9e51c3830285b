import { RECORD_TEXTS, SUMMARY_PARTS, TEXTS } from '@madoguchi/domain';
import { z } from 'zod';
import { id, inLanguages, label, localisedText, text } from './primitives.ts';

/** A line of a guide as it comes in: what stands on a screen, in one or more languages. */
export const guideText = inLanguages(text(TEXTS.guideText));

/** A prepared sentence as it is read, and the text of the record that it is for. */
export const phraseView = z.strictObject({ field: z.enum(RECORD_TEXTS), text: label });

/** A block of a summary as it is read. */
export const blockView = z.strictObject({ id, part: z.enum(SUMMARY_PARTS), text: localisedText });
