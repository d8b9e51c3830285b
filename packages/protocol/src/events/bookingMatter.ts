import { isCallbackPhone, PHONE_PATTERN } from '@madoguchi/domain';
import { z } from 'zod';
import { id } from '../primitives.ts';
import { needs } from './consultation.ts';

/** Minutes of a day. */
export const minuteOfDay = z.int().min(0).max(1440);

/** What is to be booked, wherever and whenever. */
export const bookingMatter = {
  /** Its length follows from them. */
  topicIds: z.array(id).min(1).max(5).readonly(),
  needs,
  /** Whether it needs a booth; a callback needs none. */
  withKiosk: z.boolean(),
  /** This person and nobody else; `null` for anyone of the desk. */
  staffId: id.nullable(),
};

/** A telephone number at which somebody can be called. */
export const bookingPhone = z
  .string()
  .regex(PHONE_PATTERN)
  .refine(isCallbackPhone, { error: 'nobody is called back there' })
  .nullable();
