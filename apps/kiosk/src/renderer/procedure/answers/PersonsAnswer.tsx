import {
  shownPersonFields,
  type FormTemplate,
  type FormValues,
  type PersonsField,
  type PersonValue,
  type SingleField,
  type SingleValue,
} from '@madoguchi/domain';
import { Button, Ruby } from '@madoguchi/ui-kit';
import { useId, useState } from 'react';
import { useText } from '../../state/useText.tsx';
import type { Word } from '../state/words.ts';
import { FieldText } from '../views/FieldText.tsx';
import { Answer } from './Answer.tsx';

interface PersonsAnswerProps {
  readonly template: FormTemplate;
  readonly values: FormValues;
  readonly field: PersonsField;
  readonly words: readonly Word[];
  readonly onPersons: (persons: readonly PersonValue[] | null) => void;
  readonly onComposing: () => void;
}

/** Where the resident is in a list: at one field of one person. */
interface Place {
  readonly index: number;
  readonly fieldId: string;
}

/** Persons, one after the other: who they are stays in sight, and one question is asked at a time. */
export function PersonsAnswer(props: PersonsAnswerProps) {
  const { template, values, field, onPersons } = props;
  const persons = (values[field.id] ?? []) as readonly PersonValue[];
  const [place, setPlace] = useState<Place | null>(null);
  const person = place === null ? undefined : persons[place.index];
  const shown = shownPersonFields(template, field.fields, values, person ?? {});
  const inner = shown.find(({ id }) => id === place?.fieldId);
  const change = (next: readonly PersonValue[]) => onPersons(next.length === 0 ? null : next);
  if (place !== null && person !== undefined && inner !== undefined) {
    const onValue = (value: SingleValue | null) =>
      change(
        persons.map((each, at) => (at === place.index ? withField(each, inner, value) : each)),
      );
    const following = shown[shown.indexOf(inner) + 1];
    return (
      <OneQuestion
        {...props}
        key={`${String(place.index)} ${inner.id}`}
        number={place.index + 1}
        inner={inner}
        value={person[inner.id]}
        onValue={onValue}
        onDone={() =>
          setPlace(following === undefined ? null : { ...place, fieldId: following.id })
        }
      />
    );
  }
  return (
    <PersonList
      {...props}
      persons={persons}
      onMend={(index) => setPlace({ index, fieldId: field.fields[0]?.id ?? '' })}
      onRemove={(index) => change(persons.filter((_, at) => at !== index))}
      onAdd={() => {
        change([...persons, {}]);
        setPlace({ index: persons.length, fieldId: field.fields[0]?.id ?? '' });
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

interface OneQuestionProps extends PersonsAnswerProps {
  readonly number: number;
  readonly inner: SingleField;
  readonly value: SingleValue | undefined;
  readonly onValue: (value: SingleValue | null) => void;
  readonly onDone: () => void;
}

function OneQuestion(props: OneQuestionProps) {
  const { number, inner, value, words, onValue, onComposing, onDone } = props;
  const text = useText();
  const id = useId();
  return (
    <div className="person-question">
      <p id={id} className="person-question__label">
        {text.show('kioskForm:persons.person', { number })} <Ruby>{text.of(inner.label)}</Ruby>
      </p>
      <Answer
        field={inner}
        value={value}
        labelledBy={id}
        describedBy={id}
        isWrong={false}
        words={words}
        onValue={onValue}
        onComposing={onComposing}
      />
      <Button className="person-question__done" icon="next" onClick={onDone}>
        {text.show('kioskForm:persons.next')}
      </Button>
    </div>
  );
}

interface PersonListProps extends PersonsAnswerProps {
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
