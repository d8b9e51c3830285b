import type { ComponentProps, ReactNode } from 'react';
import { FieldNotes, useFieldIds, type FieldText } from './Field.tsx';

type Own<Tag extends 'input' | 'textarea' | 'select'> = FieldText &
  Omit<ComponentProps<Tag>, keyof FieldText | 'className'>;

type ControlProps = { readonly id: string; readonly className: string } & ReturnType<
  typeof useFieldIds
>['aria'];

interface LabelledProps extends FieldText {
  readonly children: (control: ControlProps) => ReactNode;
}

/** A control with its label, its hint and its error, and the attributes that tie them together. */
function Labelled({ children, ...field }: LabelledProps) {
  const { id, aria } = useFieldIds(field);
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {field.label}
      </label>
      <FieldNotes id={id} field={field} />
      {children({ ...aria, id, className: 'field__control' })}
    </div>
  );
}

/** A text field of one line. */
export function TextField({ label, hint, error, id, ...rest }: Own<'input'>) {
  return (
    <Labelled {...{ label, hint, error, id }}>
      {(control) => <input type="text" {...rest} {...control} />}
    </Labelled>
  );
}

/** A text field of several lines. */
export function TextArea({ label, hint, error, id, ...rest }: Own<'textarea'>) {
  return (
    <Labelled {...{ label, hint, error, id }}>
      {(control) => <textarea {...rest} {...control} />}
    </Labelled>
  );
}

/** A select field; `children` are the options. */
export function Select({ label, hint, error, id, ...rest }: Own<'select'>) {
  return (
    <Labelled {...{ label, hint, error, id }}>
      {(control) => <select {...rest} {...control} />}
    </Labelled>
  );
}
