import { TEXTS } from '@madoguchi/domain';
import { z } from 'zod';
import { day as calendarDay, id, label, text } from './primitives.ts';

/** A text that is being written: it may say nothing yet, and may be too long yet for a record. */
const draftText = text(TEXTS.draftText);
export const draftTexts = {
  matter: draftText,
  response: draftText,
  told: draftText,
  promised: draftText,
};

/** What is not chosen yet is empty. */
const day = z.union([calendarDay, z.literal('')]);
const desk = z.union([id, z.literal('')]);

/** A card that is being written. */
export const draftCard = z.strictObject({
  ...draftTexts,
  papers: draftText,
  toDeskId: desk,
  dueDay: day,
});

/** The same as it is read. */
export const shownDraftTexts = { matter: label, response: label, told: label, promised: label };
export const shownDraftCard = z.strictObject({
  ...shownDraftTexts,
  papers: label,
  toDeskId: desk,
  dueDay: day,
});
