import { shownFields, shownPersonFields } from './conditions.ts';
import { fieldsOf } from './fields.ts';
import type { FormField, FormTemplate, SingleField } from './template.ts';
import type { FieldValue, FormValues, PersonValue, SingleValue } from './values.ts';

/** The pages of the call that a value names, by itself or for the people of a list. */
export function pagesIn(field: FormField, value: FieldValue | null | undefined): readonly string[] {
  if (value === null || value === undefined) return [];
  if (field.kind !== 'persons') return pictureIn(field, value as SingleValue);
  const people = Array.isArray(value) ? (value as readonly (string | PersonValue)[]) : [];
  return people.flatMap((person) =>
    typeof person === 'object'
      ? field.fields.flatMap((each) => pictureIn(each, person[each.id]))
      : [],
  );
}

/** Every page that the values name, also in fields that are not asked now. */
export const pagesOf = (template: FormTemplate, values: FormValues): readonly string[] => [
  ...new Set(fieldsOf(template).flatMap((field) => pagesIn(field, values[field.id]))),
];

/** A picture that goes along with a form, and where it belongs. */
export interface Enclosure {
  readonly pageId: string;
  readonly field: SingleField;
  /** Of a list: which person, from 0. */
  readonly person: number | null;
}

/** What goes along with a form: the picture of each field that is asked, in the order of the form. */
export function enclosuresOf(template: FormTemplate, values: FormValues): readonly Enclosure[] {
  return template.pages.flatMap((page) =>
    shownFields(template, page, values).flatMap((field): readonly Enclosure[] => {
      const value = values[field.id];
      if (value === undefined) return [];
      if (field.kind !== 'persons') return enclosed(field, value as SingleValue, null);
      return (value as readonly PersonValue[]).flatMap((person, index) =>
        shownPersonFields(template, field.fields, values, person).flatMap((each) =>
          enclosed(each, person[each.id], index),
        ),
      );
    }),
  );
}

const enclosed = (
  field: SingleField,
  value: SingleValue | undefined,
  person: number | null,
): readonly Enclosure[] => pictureIn(field, value).map((pageId) => ({ pageId, field, person }));

const pictureIn = (field: SingleField, value: SingleValue | undefined): readonly string[] =>
  field.kind === 'file' && typeof value === 'object' && 'pageId' in value && value.pageId !== ''
    ? [value.pageId]
    : [];
