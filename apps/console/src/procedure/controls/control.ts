import type { FieldValue, FormField, SingleField } from '@madoguchi/domain';
import type { ReactNode } from 'react';

/** What every control of a field is given, whatever its kind. */
export interface ControlProps<Field extends FormField = SingleField> {
  readonly field: Field;
  /** The id that the list of problems leads to. */
  readonly id: string;
  readonly label: ReactNode;
  readonly hint: ReactNode;
  readonly error: ReactNode;
  readonly value: FieldValue | undefined;
  /** True while another party holds the field, or when the field is not open. */
  readonly isReadOnly: boolean;
  /** `null` where nothing is filled in any more. */
  readonly onEdit: (value: FieldValue | null) => void;
}

/** A field of one kind. */
export type FieldOf<Kind extends FormField['kind']> = Extract<FormField, { readonly kind: Kind }>;

/** The parts that the fields of the ui-kit take; what is absent is left out. */
export const fieldText = ({ id, label, hint, error }: ControlProps<FormField>) => ({
  id,
  label,
  ...(hint ? { hint } : {}),
  ...(error ? { error } : {}),
});
