import {
  isRequired,
  shownPersonFields,
  type FieldIssue,
  type FormTemplate,
  type FormValues,
  type PersonValue,
  type PersonsField,
} from '@madoguchi/domain';
import { Button } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import { FieldLabel } from '../FieldLabel.tsx';
import { useWords } from '../../specialist/useWords.ts';
import { useProblemWords } from '../useProblemWords.ts';
import type { ControlProps } from './control.ts';
import { SingleControl } from './SingleControl.tsx';

interface PersonsControlProps extends ControlProps<PersonsField> {
  readonly template: FormTemplate;
  readonly values: FormValues;
  readonly issues: readonly FieldIssue[];
}

/** A list of people, each with the same fields. */
export function PersonsControl(props: PersonsControlProps) {
  const { template, values, field, id, label, hint, error, value, isReadOnly, onEdit } = props;
  const { t } = useText();
  const people = isPeople(value) ? value : [];
  const set = (next: readonly PersonValue[]) => onEdit(next.length === 0 ? null : next);
  const mayAdd = !isReadOnly && people.length < field.max;
  const add = () => {
    set([...people, {}]);
    const at = `${id}-${String(people.length)}-${field.fields[0]?.id ?? ''}`;
    requestAnimationFrame(() => document.getElementById(at)?.focus());
  };
  return (
    <fieldset className="field form-persons">
      <legend className="field__label">{label}</legend>
      {hint && <span className="field__hint">{hint}</span>}
      {error && <span className="field__error">{error}</span>}
      {people.map((person, at) => (
        <section key={at} className="form-person">
          <header className="form-person__head">
            <h5>{t('console:form.persons.nth', { number: at + 1 })}</h5>
            {!isReadOnly && (
              <button
                type="button"
                className="quiet-button"
                onClick={() => set(people.filter((_, other) => other !== at))}
              >
                {t('console:form.persons.remove', { number: at + 1 })}
              </button>
            )}
          </header>
          <PersonFields
            {...{ template, values, field, person, isReadOnly }}
            issues={props.issues.filter((issue) => issue.person?.index === at)}
            id={`${id}-${String(at)}`}
            onEdit={(next) => set(people.map((each, other) => (other === at ? next : each)))}
          />
        </section>
      ))}
      {mayAdd && (
        <Button id={people.length === 0 ? id : `${id}-add`} icon="person" onClick={add}>
          {t('console:form.persons.add')}
        </Button>
      )}
    </fieldset>
  );
}

interface PersonFieldsProps extends Pick<
  PersonsControlProps,
  'template' | 'values' | 'field' | 'id' | 'isReadOnly' | 'issues'
> {
  readonly person: PersonValue;
  readonly onEdit: (person: PersonValue) => void;
}

function PersonFields(props: PersonFieldsProps) {
  const { template, values, field, id, isReadOnly, issues, person, onEdit } = props;
  const { text } = useWords();
  const problemWords = useProblemWords();
  const errorOf = (fieldId: string) => {
    const issue = issues.find((each) => each.person?.fieldId === fieldId);
    return issue && problemWords(issue.problem);
  };
  return (
    <div className="form-person__fields">
      {shownPersonFields(template, field.fields, values, person).map((each) => (
        <div key={each.id}>
          <SingleControl
            field={each}
            id={`${id}-${each.id}`}
            label={
              <FieldLabel field={each} isRequired={isRequired(template, values, each, person)} />
            }
            hint={each.help && text(each.help)}
            error={errorOf(each.id)}
            value={person[each.id]}
            isReadOnly={isReadOnly}
            onEdit={(value) => {
              const { [each.id]: _before, ...others } = person;
              onEdit(
                value === null ? others : { ...others, [each.id]: value as PersonValue[string] },
              );
            }}
          />
        </div>
      ))}
    </div>
  );
}

const isPeople = (value: ControlProps['value']): value is readonly PersonValue[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'object');
