import { RadioGroup } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import { useWords } from '../../specialist/useWords.ts';
import { fieldText, type ControlProps, type FieldOf } from './control.ts';

/** One of several options by radio buttons. */
export function ChoiceControl(props: ControlProps<FieldOf<'choice'>>) {
  const { field, value, isReadOnly, onEdit } = props;
  const { text } = useWords();
  if (field.several) return <SeveralControl {...props} />;
  return (
    <RadioGroup
      {...fieldText(props)}
      options={field.options.map(({ id, label }) => ({ value: id, label: text(label) }))}
      value={typeof value === 'string' ? value : null}
      onChange={onEdit}
      isReadOnly={isReadOnly}
    />
  );
}

/** Yes or no. */
export function YesNoControl(props: ControlProps<FieldOf<'yesNo'>>) {
  const { value, isReadOnly, onEdit } = props;
  const { t } = useText();
  return (
    <RadioGroup
      {...fieldText(props)}
      options={(['yes', 'no'] as const).map((each) => ({
        value: each,
        label: t(`console:form.yesNo.${each}`),
      }))}
      value={typeof value === 'boolean' ? (value ? 'yes' : 'no') : null}
      onChange={(chosen) => onEdit(chosen === 'yes')}
      isReadOnly={isReadOnly}
    />
  );
}

/** Any number of options, by boxes that are ticked. */
function SeveralControl(props: ControlProps<FieldOf<'choice'>>) {
  const { field, value, isReadOnly, onEdit, id, label, hint, error } = props;
  const { text } = useWords();
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
  const turn = (option: string) => {
    const next = field.options
      .map((each) => each.id)
      .filter((each) => (each === option ? !chosen.includes(each) : chosen.includes(each)));
    onEdit(next.length === 0 ? null : next);
  };
  return (
    <fieldset className="field" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="field__label">{label}</legend>
      {hint && <span className="field__hint">{hint}</span>}
      {error && (
        <span className="field__error" id={`${id}-error`}>
          {error}
        </span>
      )}
      <div className="choices">
        {field.options.map((option, at) => (
          <label className="choice" key={option.id}>
            <input
              type="checkbox"
              id={at === 0 ? id : `${id}-${option.id}`}
              checked={chosen.includes(option.id)}
              aria-disabled={isReadOnly || undefined}
              onChange={() => !isReadOnly && turn(option.id)}
            />
            <span>{text(option.label)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
