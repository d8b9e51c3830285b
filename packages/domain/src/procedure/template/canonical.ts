import type { FormTemplate } from './template.ts';
import type { FormValues } from './values.ts';

/**
 * The text whose digest a signature is bound to: the template with its version and every value that is filled in. Two
 * forms have the same text only if they are of the same version and hold the same characters; the order in
 * which they were filled does not count.
 */
export const canonicalForm = (
  template: Pick<FormTemplate, 'id' | 'version'>,
  values: FormValues,
): string => `form:${JSON.stringify([template.id, template.version, sorted(values)])}`;

/** Whether two values are the same, whatever the order of their keys; one that is absent is like one that is emptied. */
export const isSameValue = (a: unknown, b: unknown): boolean =>
  JSON.stringify(sorted(a ?? null)) === JSON.stringify(sorted(b ?? null));

/** The same value with the keys of all its records in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(
    entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, sorted(each)]),
  );
}
