import { AUDIT_FIELDS, type AuditFact } from '@madoguchi/domain';

type Details = AuditFact['details'];
type Value = NonNullable<Details[keyof Details]> | null;

const MAX_VALUE = 120;

/**
 * What changed, for the audit log: `FIELD.before` and `FIELD.after` of the fields that differ.
 * Something new has no before, something removed no after.
 */
export function changeDetails(before: Details | null, after: Details | null): Details {
  const details: Record<string, Value> = {};
  for (const field of AUDIT_FIELDS) {
    const [was, is] = [before?.[field] ?? null, after?.[field] ?? null];
    if (was === is) continue;
    if (before !== null) details[`${field}.before`] = short(was);
    if (after !== null) details[`${field}.after`] = short(is);
  }
  return details;
}

const short = (value: Value): Value =>
  typeof value === 'string' ? Array.from(value).slice(0, MAX_VALUE).join('') : value;
