import { isOneToOne, KEY_PATTERN, KEYED_ACTS } from '@madoguchi/domain';
import { z } from 'zod';

/** The keys of an account as they are kept and told. */
export const keySettings = z.strictObject({
  on: z.boolean(),
  own: z.partialRecord(z.enum(KEYED_ACTS), z.string().regex(KEY_PATTERN)),
});

/** The keys of an account as they are set: no key for two acts. */
export const newKeySettings = keySettings.refine(isOneToOne, { error: 'a key has two acts' });
