import type { LiveDocument } from '@madoguchi/domain';

export interface TwoFields {
  readonly name: string;
  readonly remark: string;
}

export interface Edit {
  readonly field: keyof TwoFields;
  readonly append: string;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isEdit = (value: unknown): value is Edit =>
  isRecord(value) &&
  (value['field'] === 'name' || value['field'] === 'remark') &&
  typeof value['append'] === 'string';

const isTwoFields = (value: unknown): value is TwoFields =>
  isRecord(value) && typeof value['name'] === 'string' && typeof value['remark'] === 'string';

/** A document of two texts that grow, of tests alone. */
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
  apply: (state, { field, append }) => ({ ...state, [field]: state[field] + append }),
};
