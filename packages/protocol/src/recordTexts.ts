import { COME_BACK_REASONS, TEXTS } from '@madoguchi/domain';
import { z } from 'zod';
import { label, text } from './primitives.ts';

/** One text of a record; it says something, and なし is something. */
const recordText = text(TEXTS.recordText);

/** 主訴, 対応, 伝えた事, 約束, as they are written. */
export const recordTexts = {
  matter: recordText,
  response: recordText,
  told: recordText,
  promised: recordText,
};

const cardText = text(TEXTS.cardText);

/** The texts of a card as they are sent; what its resident did not agree to pass on may say nothing. */
export const cardTexts = {
  matter: cardText,
  response: cardText,
  told: cardText,
  promised: cardText,
  papers: cardText,
};

/** The same as they are read: what was written by an earlier version may lack some. */
export const shownTexts = {
  matter: label,
  response: label,
  told: label,
  promised: label,
};

/** 出直し. */
export const comeBack = z.discriminatedUnion('needed', [
  z.strictObject({ needed: z.literal(false) }),
  z.strictObject({ needed: z.literal(true), reason: z.enum(COME_BACK_REASONS) }),
]);
