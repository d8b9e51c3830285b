import { useMemo } from 'react';
import { MissingList } from '../../app/MissingList.tsx';
import type { Asked } from './useAsked.ts';

interface MissingSummaryProps<Field extends string> {
  /** The form that the fields stand in: their ids are `FORM-FIELD`. */
  readonly form: 'record' | 'card' | 'amendment';
  readonly asked: Asked<Field>;
  /** The same function as long as the language is the same: another list takes the focus. */
  readonly nameOf: (field: Field) => string;
}

/** What is still missing, in one line of names; what has been mended is struck off. */
export function MissingSummary<Field extends string>(props: MissingSummaryProps<Field>) {
  const { form, asked, nameOf } = props;
  const { fields, mended } = asked;
  const errors = useMemo(
    () => fields.map((field) => ({ fieldId: `${form}-${field}`, text: nameOf(field) })),
    [form, fields, nameOf],
  );
  const mendedIds = new Set([...mended].map((field) => `${form}-${field}`));
  return <MissingList errors={errors} mended={mendedIds} />;
}
