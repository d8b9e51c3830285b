import type { ComponentProps } from 'react';
import { FieldNotes, useFieldIds, type FieldText } from './Field.tsx';

type Own<Tag extends 'input' | 'textarea' | 'select'> = FieldText &
  Omit<ComponentProps<Tag>, keyof FieldText | 'className'>;

/** One line of text. */
export function TextField({ label, hint, error, id: given, ...rest }: Own<'input'>) {
  const field = { label, hint, error, ...(given === undefined ? {} : { id: given }) };
  const { id, aria } = useFieldIds(field);
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <FieldNotes id={id} field={field} />
      <input type="text" {...rest} {...aria} id={id} className="field__control" />
    </div>
  );
}

/** Several lines of text. */
export function TextArea({ label, hint, error, id: given, ...rest }: Own<'textarea'>) {
  const field = { label, hint, error, ...(given === undefined ? {} : { id: given }) };
  const { id, aria } = useFieldIds(field);
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <FieldNotes id={id} field={field} />
      <textarea {...rest} {...aria} id={id} className="field__control" />
    </div>
  );
}

/** One of a list; `children` are the options. */
export function Select({ label, hint, error, id: given, ...rest }: Own<'select'>) {
  const field = { label, hint, error, ...(given === undefined ? {} : { id: given }) };
  const { id, aria } = useFieldIds(field);
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <FieldNotes id={id} field={field} />
      <select {...rest} {...aria} id={id} className="field__control" />
    </div>
  );
}
