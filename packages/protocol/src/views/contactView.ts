import { CONTACT_KINDS, DAY_PARTS } from '@madoguchi/domain';
import { z } from 'zod';
import { day, id, instant, label, localisedText } from '../primitives.ts';

/** A wish for contact as its desk and its center see it, without the number. */
export const contactView = z.strictObject({
  contactId: id,
  kind: z.enum(CONTACT_KINDS),
  centerId: id,
  district: label,
  topicId: id,
  topicName: localisedText,
  deskId: id,
  deskName: localisedText,
  wish: z.strictObject({ day, part: z.enum(DAY_PARTS) }),
  requestedAt: instant,
  hasPhone: z.boolean(),
  takenBy: z.enum(['nobody', 'me', 'colleague']),
});
export type ContactView = z.infer<typeof contactView>;
