import type { LiveDocument } from '@madoguchi/domain';
import { z } from 'zod';

const fields = z.strictObject({ name: z.string(), remark: z.string() });
const edit = z.strictObject({
  field: z.enum(['name', 'remark']),
  how: z.enum(['set', 'append']),
  text: z.string(),
});

export type TwoFields = z.infer<typeof fields>;
export type Edit = z.infer<typeof edit>;

/** A document of two texts, of tests alone: what comes out depends on the order. */
export const twoFields: LiveDocument<TwoFields, Edit> = {
  name: 'two-fields',
  operation: edit,
  state: fields,
  empty: () => ({ name: '', remark: '' }),
  apply: (state, { field, how, text }) => ({
    ...state,
    [field]: how === 'set' ? text : state[field] + text,
  }),
};

/** More at the end of the name. */
export const append = (text: string): Edit => ({ field: 'name', how: 'append', text });
