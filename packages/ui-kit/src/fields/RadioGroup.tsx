import type { ReactNode } from 'react';
import { FieldNotes, useFieldIds, type FieldText } from './Field.tsx';

export interface RadioGroupProps<Value extends string> extends FieldText {
  readonly options: readonly { readonly value: Value; readonly label: ReactNode }[];
  /** `null` while nothing is chosen. */
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  /** It stays as it is: the buttons can be reached and change nothing. */
  readonly isReadOnly?: boolean;
}

/** A group of radio buttons. The first option carries the id that the error summary links to. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { options, value, onChange, label, isReadOnly = false } = props;
  const { id, aria } = useFieldIds(props);
  return (
    <fieldset className="field" aria-describedby={aria['aria-describedby']}>
      <legend className="field__label">{label}</legend>
      <FieldNotes id={id} field={props} />
      <div className="choices">
        {options.map((option, index) => (
          <label className="choice" key={option.value}>
            <input
              type="radio"
              id={index === 0 ? id : `${id}-${option.value}`}
              name={id}
              value={option.value}
              checked={option.value === value}
              aria-disabled={isReadOnly || undefined}
              onChange={() => !isReadOnly && onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
