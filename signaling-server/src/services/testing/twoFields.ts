import type { LiveDocument } from '@madoguchi/domain';
import { z } from 'zod';

const fields = z.strictObject({ name: z.string(), remark: z.string() });
const edit = z.strictObject({ field: z.enum(['name', 'remark']), append: z.string() });

/** A document of two texts that grow, of tests alone. */
export const twoFields: LiveDocument<z.infer<typeof fields>, z.infer<typeof edit>> = {
  name: 'two-fields',
  operation: edit,
  state: fields,
  empty: () => ({ name: '', remark: '' }),
  apply: (state, { field, append }) => ({ ...state, [field]: state[field] + append }),
};
