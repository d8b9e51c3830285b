import {
  shownPersonFields,
  type FieldIssue,
  type FormField,
  type PersonValue,
  type SingleField,
} from '@madoguchi/domain';
import { useState } from 'react';
import type { Filled } from '../state/work.ts';

/** At one question about one person of a list. */
export interface PersonPlace {
  readonly index: number;
  readonly inner: SingleField;
}

/** Where the resident is in a list of persons: at one question about one of them, or nowhere. */
export function usePersonPlace(
  { template, values }: Filled,
  field: FormField,
  beginning: FieldIssue['person'],
): {
  readonly place: PersonPlace | null;
  readonly goTo: (place: NonNullable<FieldIssue['person']> | null) => void;
  /** The next question about the same person, or none. */
  readonly goOn: () => void;
} {
  const [chosen, goTo] = useState(beginning ?? null);
  const persons = (field.kind === 'persons' ? (values[field.id] ?? []) : []) as PersonValue[];
  const person = chosen === null ? undefined : persons[chosen.index];
  if (field.kind !== 'persons' || chosen === null || person === undefined) {
    return { place: null, goTo, goOn: () => undefined };
  }
  const shown = shownPersonFields(template, field.fields, values, person);
  const at = shown.findIndex(({ id }) => id === chosen.fieldId);
  const [inner, following] = [shown[at], shown[at + 1]];
  return {
    place: inner === undefined ? null : { index: chosen.index, inner },
    goTo,
    goOn: () => goTo(following === undefined ? null : { ...chosen, fieldId: following.id }),
  };
}
