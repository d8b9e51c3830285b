import fc from 'fast-check';
import type { LiveDocument } from '../document/liveDocument.ts';

export interface TwoFields {
  readonly name: string;
  readonly remark: string;
}

/** A new text of a field, or more at its end: what comes out depends on the order. */
export interface Edit {
  readonly field: keyof TwoFields;
  readonly how: 'set' | 'append';
  readonly text: string;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isEdit = (value: unknown): value is Edit =>
  isRecord(value) &&
  (value['field'] === 'name' || value['field'] === 'remark') &&
  (value['how'] === 'set' || value['how'] === 'append') &&
  typeof value['text'] === 'string';

const isTwoFields = (value: unknown): value is TwoFields =>
  isRecord(value) && typeof value['name'] === 'string' && typeof value['remark'] === 'string';

/** A document of two texts, of tests alone. */
export const twoFields: LiveDocument<TwoFields, Edit> = {
  name: 'two-fields',
  operation: {
    safeParse: (value) => (isEdit(value) ? { success: true, data: value } : { success: false }),
  },
  state: {
    safeParse: (value) =>
      isTwoFields(value) ? { success: true, data: value } : { success: false },
  },
  empty: () => ({ name: '', remark: '' }),
  apply: (state, { field, how, text }) => ({
    ...state,
    [field]: how === 'set' ? text : state[field] + text,
  }),
};

export const anyEdit: fc.Arbitrary<Edit> = fc.record({
  field: fc.constantFrom('name', 'remark'),
  how: fc.constantFrom('set', 'append', 'append'),
  text: fc.string({ maxLength: 5 }),
});
