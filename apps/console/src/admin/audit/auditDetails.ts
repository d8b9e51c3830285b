import type { AuditLine } from '@madoguchi/protocol';

export type DetailValue = AuditLine['details'][string];

/** A detail of an entry: a value, or a change from one value to another. */
export type Detail =
  | { readonly kind: 'is'; readonly field: string; readonly value: DetailValue }
  | {
      readonly kind: 'change';
      readonly field: string;
      /** `undefined` for something new. */
      readonly before: DetailValue | undefined;
      /** `undefined` for something that was removed. */
      readonly after: DetailValue | undefined;
    };

const SIDE = /^(.+)\.(before|after)$/;

/**
 * The details of an entry as they are shown: `FIELD.before` and `FIELD.after` belong together, what
 * is empty says nothing.
 */
export function detailsOf(details: AuditLine['details']): Detail[] {
  const shown: Detail[] = [];
  const done = new Set<string>();
  for (const [key, value] of Object.entries(details)) {
    const field = SIDE.exec(key)?.[1];
    if (field === undefined) {
      if (!isEmpty(value)) shown.push({ kind: 'is', field: key, value });
      continue;
    }
    if (done.has(field)) continue;
    done.add(field);
    const before = details[`${field}.before`];
    const after = details[`${field}.after`];
    if (isEmpty(before) && isEmpty(after)) continue;
    shown.push({ kind: 'change', field, before, after });
  }
  return shown;
}

export const isEmpty = (value: DetailValue | undefined): boolean =>
  value === null || value === undefined || value === '';
