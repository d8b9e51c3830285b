import {
  fieldsOf,
  pageProblems,
  shownFields,
  type FieldValue,
  type FormField,
  type FormPage,
  type FormTemplate,
  type FormValues,
} from './template/index.ts';

/** The pages that have something to show. */
export const shownPages = (template: FormTemplate, values: FormValues): readonly FormPage[] =>
  template.pages.filter((page) => shownFields(template, page, values).length > 0);

/**
 * The pages on which something else stands, or something else is missing, after a change: also those on which only the
 * rules between fields have changed what is shown.
 */
export function changedPages(
  template: FormTemplate,
  before: FormValues,
  after: FormValues,
  today: string,
): readonly string[] {
  const seen = (page: FormPage, values: FormValues): string => {
    const shown = shownFields(template, page, values).map(({ id }) => [id, values[id] ?? null]);
    return JSON.stringify([shown, pageProblems(template, page.id, values, today)]);
  };
  return template.pages
    .filter((page) => seen(page, before) !== seen(page, after))
    .map(({ id }) => id);
}

/** Whether every page that is shown has been confirmed. */
export const isAllConfirmed = (
  template: FormTemplate,
  values: FormValues,
  confirmed: Readonly<Record<string, number>>,
): boolean => shownPages(template, values).every(({ id }) => confirmed[id] !== undefined);

/** How many of the shown fields that have to be filled are, and how many there are. */
export function progressOf(
  template: FormTemplate,
  values: FormValues,
): { readonly filled: number; readonly of: number } {
  const shown = template.pages.flatMap((page) => shownFields(template, page, values));
  return { filled: shown.filter(({ id }) => values[id] !== undefined).length, of: shown.length };
}

/** What other forms have asked already, for the fields that are empty: by meaning, the newest first. */
export function offersFor(
  template: FormTemplate,
  values: FormValues,
  others: readonly { readonly template: FormTemplate; readonly values: FormValues }[],
): readonly {
  readonly fieldId: string;
  readonly value: FieldValue;
  readonly from: FormTemplate;
}[] {
  return template.pages
    .flatMap((page) => shownFields(template, page, values))
    .filter(({ id }) => values[id] === undefined)
    .flatMap((field) => {
      for (const other of others) {
        const value = valueByMeaning(other, field);
        if (value !== undefined) return [{ fieldId: field.id, value, from: other.template }];
      }
      return [];
    });
}

function valueByMeaning(
  { template, values }: { readonly template: FormTemplate; readonly values: FormValues },
  { kind, meaning }: FormField,
): FieldValue | undefined {
  if (meaning === undefined) return undefined;
  const twin = fieldsOf(template).find(
    (each) => each.meaning === meaning && each.kind === kind && values[each.id] !== undefined,
  );
  return twin === undefined ? undefined : values[twin.id];
}
