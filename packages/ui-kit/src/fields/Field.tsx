import { useId, type ReactNode } from 'react';
import './fields.css';

/** The texts of a field. */
export interface FieldText {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** The error, in the words of the error summary. */
  readonly error?: ReactNode;
  /** The id that the error summary links to. */
  readonly id?: string | undefined;
}

/** The ids that tie label, hint and error to the control, and the attributes that carry them. */
export function useFieldIds(field: FieldText) {
  const made = useId();
  const id = field.id ?? made;
  const described = [field.hint && `${id}-hint`, field.error && `${id}-error`].filter(Boolean);
  return {
    id,
    aria: {
      'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
      'aria-invalid': field.error ? true : undefined,
    },
  };
}

/** Hint and error under the label of a field. */
export function FieldNotes({ id, field }: { readonly id: string; readonly field: FieldText }) {
  return (
    <>
      {field.hint && (
        <span className="field__hint" id={`${id}-hint`}>
          {field.hint}
        </span>
      )}
      {field.error && (
        <span className="field__error" id={`${id}-error`}>
          {field.error}
        </span>
      )}
    </>
  );
}
