import type { AuditQuery } from '@madoguchi/domain';

/** How each part of a question limits the entries; `?` stands for its value. */
const CONDITIONS: Readonly<Record<keyof AuditQuery, string>> = {
  staffId: 'staff_id = ?',
  recordKind: 'record_kind = ?',
  recordId: 'record_id = ?',
  action: 'action = ?',
  from: 'at >= ?',
  until: 'at < ?',
  before: 'sequence < ?',
};

const KEYS = [
  'staffId',
  'recordKind',
  'recordId',
  'action',
  'from',
  'until',
  'before',
] as const satisfies readonly (keyof AuditQuery)[];

/** Entries that a question asks for, the newest first, as SQL; `placeOf(n)` writes the n-th value, from 1. */
export function auditQuerySql(
  query: AuditQuery,
  placeOf: (n: number) => string,
): { readonly sql: string; readonly values: readonly (string | number)[] } {
  const conditions: string[] = [];
  const values: (string | number)[] = [];
  for (const key of KEYS) {
    const value = query[key];
    if (value === null) continue;
    values.push(value);
    conditions.push(CONDITIONS[key].replace('?', placeOf(values.length)));
  }
  const where = conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`;
  return { sql: `select * from audit_entry ${where} order by sequence desc`, values };
}
