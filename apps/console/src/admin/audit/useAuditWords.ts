import { AUDIT_FIELDS } from '@madoguchi/domain';
import type { AuditLine, Organisation, Person } from '@madoguchi/protocol';
import { useMemo } from 'react';
import { useText } from '../../app/useText.ts';
import { useTimes } from '../parts/useTimes.ts';
import { isEmpty, type Detail, type DetailValue } from './auditDetails.ts';
import { VALUE_WORDS } from './auditValues.ts';

/** Fields whose numbers are instants. */
const INSTANT_FIELDS: ReadonlySet<string> = new Set(['expiresAt', 'from', 'until']);

/** Fields that hold several ids or codes. */
const LISTS: ReadonlySet<string> = new Set([
  ...['desks', 'centers', 'districts', 'languages', 'supports', 'namedStaff'],
]);

/** The data that resolves ids to names. */
export interface Names {
  readonly organisation: Organisation | null;
  readonly people: readonly Person[];
}

/** An entry of the log in sentences. */
export function useAuditWords(names: Names) {
  const { t } = useText();
  const { exact } = useTimes();
  const nameOf = useNames(names);
  const fieldName = (field: string): string => {
    const known = AUDIT_FIELDS.find((name) => name === field);
    return known ? t(`adminAudit:fields.${known}`) : field;
  };
  const word = (field: string, value: DetailValue | undefined): string => {
    if (isEmpty(value)) return t('adminAudit:values.none');
    if (typeof value === 'boolean')
      return t(value ? 'adminAudit:values.yes' : 'adminAudit:values.no');
    if (typeof value === 'number') return INSTANT_FIELDS.has(field) ? exact(value) : String(value);
    const words = VALUE_WORDS[field];
    const part = (text: string): string => {
      const known = words?.get(text);
      return known === undefined ? nameOf(text) : t(known);
    };
    return String(value)
      .split(' ')
      .map(part)
      .join(LISTS.has(field) ? '、' : ' ');
  };
  return {
    who: ({ kind, name }: AuditLine['who']) => t(`adminAudit:who.${kind}`, { name }),
    what: ({ action, record }: AuditLine) =>
      t(`adminAudit:sentences.${action}`, { record: record.name || record.id }),
    detail(detail: Detail): { name: string; value: string } {
      const { field } = detail;
      const name = fieldName(field);
      if (detail.kind === 'is') return { name, value: word(field, detail.value) };
      const { before, after } = detail;
      if (before === undefined) return { name, value: word(field, after) };
      const values = { before: word(field, before), after: word(field, after) };
      return {
        name,
        value: t(
          after === undefined ? 'adminAudit:values.was' : 'adminAudit:values.became',
          values,
        ),
      };
    },
  };
}

export type AuditWords = ReturnType<typeof useAuditWords>;

/** Today's name behind an id, or the id where it has none. */
function useNames({ organisation, people }: Names): (id: string) => string {
  const { t } = useText();
  return useMemo(() => {
    const known = new Map<string, string>([['ward', t('adminAudit:values.ward')]]);
    for (const { staffId, displayName } of people) known.set(staffId, displayName);
    if (organisation) {
      const { branches, centers, departments, desks, partners } = organisation;
      for (const { id, name } of [...branches, ...departments, ...partners]) known.set(id, name);
      for (const { id, district } of centers) known.set(id, district);
      for (const { id, name } of desks) known.set(id, name.ja);
    }
    return (id) => known.get(id.replace(/^(center|desk):/, '')) ?? id;
  }, [organisation, people, t]);
}
