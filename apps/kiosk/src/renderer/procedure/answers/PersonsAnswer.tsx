import type {
  FormValues,
  PersonsField,
  PersonValue,
  SingleField,
  SingleValue,
} from '@madoguchi/domain';
import { Button } from '@madoguchi/ui-kit';
import { useText } from '../../state/useText.tsx';
import { FieldText } from '../views/FieldText.tsx';
import type { PersonPlace } from '../views/usePersonPlace.ts';
import { Answer, type SingleAnswerProps } from './Answer.tsx';

interface PersonsAnswerProps extends Omit<SingleAnswerProps, 'field' | 'value' | 'onValue'> {
  readonly values: FormValues;
  readonly field: PersonsField;
  /** The one question that is asked now; `null` for the list. */
  readonly place: PersonPlace | null;
  readonly goTo: (place: { readonly index: number; readonly fieldId: string }) => void;
  readonly onPersons: (persons: readonly PersonValue[] | null) => void;
}

/** Persons, one after the other: who they are stays in sight, and one question is asked at a time. */
export function PersonsAnswer(props: PersonsAnswerProps) {
  const { values, field, place, goTo, onPersons, ...rest } = props;
  const persons = (values[field.id] ?? []) as readonly PersonValue[];
  const change = (next: readonly PersonValue[]) => onPersons(next.length === 0 ? null : next);
  if (place !== null) {
    const { index, inner } = place;
    const person = persons[index] ?? {};
    const written = (value: SingleValue | null) =>
      persons.map((each, at) => (at === index ? withField(each, inner, value) : each));
    return (
      <Answer
        {...rest}
        key={`${String(index)} ${inner.id}`}
        field={inner}
        value={person[inner.id]}
        onValue={(value) => change(written(value))}
      />
    );
  }
  const first = field.fields[0]?.id ?? '';
  return (
    <PersonList
      field={field}
      persons={persons}
      onMend={(index) => goTo({ index, fieldId: first })}
      onRemove={(index) => change(persons.filter((_, at) => at !== index))}
      onAdd={() => {
        change([...persons, {}]);
        goTo({ index: persons.length, fieldId: first });
      }}
    />
  );
}

function withField(
  person: PersonValue,
  { id }: SingleField,
  value: SingleValue | null,
): PersonValue {
  const { [id]: _before, ...rest } = person;
  return value === null ? rest : { ...rest, [id]: value };
}

interface PersonListProps {
  readonly field: PersonsField;
  readonly persons: readonly PersonValue[];
  readonly onMend: (index: number) => void;
  readonly onRemove: (index: number) => void;
  readonly onAdd: () => void;
}

function PersonList({ field, persons, onMend, onRemove, onAdd }: PersonListProps) {
  const text = useText();
  return (
    <div className="persons">
      <ol className="persons__list">
        {persons.map((person, index) => (
          <li key={index} className="persons__person">
            <span className="persons__words">
              <span className="persons__number">
                {text.show('kioskForm:persons.person', { number: index + 1 })}
              </span>
              <span className="persons__value">
                <FieldText field={field} value={[person]} />
              </span>
            </span>
            <Button icon="write" onClick={() => onMend(index)}>
              {text.show('kioskForm:persons.mend')}
            </Button>
            <Button icon="remove" onClick={() => onRemove(index)}>
              {text.show('kioskForm:persons.remove')}
            </Button>
          </li>
        ))}
      </ol>
      {persons.length < field.max && (
        <Button className="persons__add" icon="people" onClick={onAdd}>
          {text.show('kioskForm:persons.add')}
        </Button>
      )}
    </div>
  );
}
