import { SUMMARY_PARTS } from '@madoguchi/domain';
import { z } from 'zod';
import { id, label, localisedText } from '../primitives.ts';

/** まとめ as a resident reads it, on the screen and on paper: every word in every language that there is. */
export const summaryView = z.strictObject({
  consultationId: id,
  title: localisedText,
  ticket: z.strictObject({ title: localisedText, number: label }),
  day: localisedText,
  deskName: localisedText,
  place: localisedText,
  /** What is not empty, in the order in which it is read. */
  sections: z
    .array(
      z.strictObject({
        part: z.enum(SUMMARY_PARTS),
        title: localisedText,
        lines: z.array(localisedText),
      }),
    )
    .readonly(),
  /** The ward's page of the topic; `null` where none is known. */
  page: z.strictObject({ title: localisedText, address: label }).nullable(),
});
export type SummaryView = z.infer<typeof summaryView>;
