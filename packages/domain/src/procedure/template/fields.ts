import type { FormField, FormPage, FormTemplate, SingleField } from './template.ts';

/** All fields of a template outside of lists, in their order. */
export const fieldsOf = (template: FormTemplate): readonly FormField[] =>
  template.pages.flatMap(({ fields }) => fields);

/** A field by its id, those of persons included; `null` when the template has none. */
export function fieldOf(template: FormTemplate, fieldId: string): FormField | null {
  for (const field of fieldsOf(template)) {
    if (field.id === fieldId) return field;
    const inner = personFieldsOf(field).find(({ id }) => id === fieldId);
    if (inner !== undefined) return inner;
  }
  return null;
}

/** What is asked of each person of a list; nothing for another field. */
export const personFieldsOf = (field: FormField): readonly SingleField[] =>
  field.kind === 'persons' ? field.fields : [];

/** The page that a field is on; `null` when it is on none. */
export const pageOfField = (template: FormTemplate, fieldId: string): FormPage | null =>
  template.pages.find(({ fields }) =>
    fields.some(
      (field) => field.id === fieldId || personFieldsOf(field).some(({ id }) => id === fieldId),
    ),
  ) ?? null;

/** A page by its id; `null` when the template has none. */
export const pageOf = (template: FormTemplate, pageId: string): FormPage | null =>
  template.pages.find(({ id }) => id === pageId) ?? null;
