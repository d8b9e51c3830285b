import type { FieldValue } from '@madoguchi/domain';
import type { procedureNotices, ProcedureView } from '@madoguchi/protocol';
import type { z } from 'zod';

/** What is told to every seat when something of a procedure changes. */
export type ProcedureNews = z.infer<(typeof procedureNotices)['procedure.state']>;

/** The procedure after what was told; `missed` where something in between has not come. */
export function withNews(known: ProcedureView, news: ProcedureNews): ProcedureView | 'missed' {
  if (news.order <= known.order) return known;
  if (news.since > known.revision) return 'missed';
  const { order, status, holders, confirmed } = news;
  const standing = { order, status, holders, confirmed, openFields: openFieldsOf(news) };
  // Whole values: what is here already is only said again.
  if (news.revision < known.revision) return { ...known, ...standing };
  const values: Record<string, FieldValue> = { ...known.values };
  for (const [fieldId, value] of Object.entries(news.changes.values)) {
    if (value === null) delete values[fieldId];
    else values[fieldId] = value;
  }
  return {
    ...known,
    ...standing,
    values: Object.keys(news.changes.values).length === 0 ? known.values : values,
    edits: { ...known.edits, ...news.changes.edits },
    revision: news.revision,
    offers: known.offers.filter(({ fieldId }) => values[fieldId] === undefined),
  };
}

/** 補正: only the fields that the desk has marked are open. */
const openFieldsOf = ({ status }: ProcedureNews): ProcedureView['openFields'] =>
  status.returned === null ? null : status.returned.reasons.map(({ fieldId }) => fieldId);
