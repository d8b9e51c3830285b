import { z } from 'zod';

/** An identifier made by the server, or a UUID made by a client for idempotency. */
export const id = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[\w-]+$/);

/** Epoch milliseconds. */
export const instant = z.int().nonnegative();

/** A name or sentence shown to a person. */
export const label = z.string().max(200);

/** Text in the languages of the catalogue. */
export const localisedText = z.strictObject({
  ja: label,
  'ja-easy': label.optional(),
  en: label.optional(),
});

/** No fields: the event itself says everything. */
export const nothing = z.strictObject({});
