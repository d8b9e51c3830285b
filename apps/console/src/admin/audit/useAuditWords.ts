import { AUDIT_FIELDS } from '@madoguchi/domain';
import type { AuditLine } from '@madoguchi/protocol';
import { useText } from '../../app/useText.ts';
import { useTimes } from '../parts/useTimes.ts';
import { isEmpty, type Detail, type DetailValue } from './auditDetails.ts';
import { VALUE_WORDS } from './auditValues.ts';

/** Fields whose numbers are instants. */
const INSTANT_FIELDS: ReadonlySet<string> = new Set(['expiresAt', 'from', 'until']);

/** How a rule for everybody is written. */
const WARD = 'ward';

/** Fields that hold several ids or codes. */
const LISTS: ReadonlySet<string> = new Set([
  ...['desks', 'centers', 'districts', 'languages', 'supports', 'namedStaff'],
]);

/** An entry of the log in sentences. */
export function useAuditWords() {
  const { t } = useText();
  const { exact } = useTimes();
  const fieldName = (field: string): string => {
    const known = AUDIT_FIELDS.find((name) => name === field);
    return known ? t(`adminAudit:fields.${known}`) : field;
  };
  const word = (
    field: string,
    value: DetailValue | undefined,
    names: AuditLine['names'],
  ): string => {
    if (isEmpty(value)) return t('adminAudit:values.none');
    if (typeof value === 'boolean')
      return t(value ? 'adminAudit:values.yes' : 'adminAudit:values.no');
    if (typeof value === 'number') return INSTANT_FIELDS.has(field) ? exact(value) : String(value);
    const words = VALUE_WORDS[field];
    const part = (text: string): string => {
      const known = words?.get(text);
      if (known !== undefined) return t(known);
      return text === WARD ? t('adminAudit:values.ward') : (names[text] ?? text);
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
    /** `names` are those of the entry: what the ids in it stand for. */
    detail(detail: Detail, names: AuditLine['names']): { name: string; value: string } {
      const { field } = detail;
      const name = fieldName(field);
      if (detail.kind === 'is') return { name, value: word(field, detail.value, names) };
      const { before, after } = detail;
      if (before === undefined) return { name, value: word(field, after, names) };
      const values = {
        before: word(field, before, names),
        after: word(field, after, names),
      };
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
