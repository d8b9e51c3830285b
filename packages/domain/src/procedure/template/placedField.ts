import type { FormField, FormTemplate } from './template.ts';

/** A field of a template, where it stands and, inside of a list, in which. */
export interface PlacedField {
  readonly field: FormField;
  readonly at: string;
  readonly list: string | null;
}

/** All fields with the ways to them, those of lists after their lists. */
export function placedFields(template: FormTemplate): readonly PlacedField[] {
  return template.pages.flatMap((page, pageIndex) =>
    page.fields.flatMap((field, index): PlacedField[] => {
      const at = `pages[${pageIndex}].fields[${index}]`;
      const inner = field.kind === 'persons' ? field.fields : [];
      return [
        { field, at, list: null },
        ...inner.map((each, innerIndex) => ({
          field: each,
          at: `${at}.fields[${innerIndex}]`,
          list: field.id,
        })),
      ];
    }),
  );
}
