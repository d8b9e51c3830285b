import type { Consultation } from '@madoguchi/domain';
import { RECORD_TEXTS, writtenUpOf } from '@madoguchi/domain';
import type { RecordResult } from '@madoguchi/protocol';
import type { SearchedKind } from '../searched.ts';

/** A consultation is found by its ticket, its topic, and what was written of it. */
export const searchOfConsultation: SearchedKind<Consultation> = {
  consultationOf: ({ id }) => id,
  about(_stores, c) {
    const written = writtenUpOf(c);
    const remark = c.remark === null ? [] : [{ field: 'remark', text: c.remark.text }];
    return {
      at: c.requestedAt,
      ticket: c.ticket,
      topicId: c.topicId,
      deskId: c.deskId,
      staffId: 'staffId' in c ? c.staffId : (written?.staffId ?? null),
      results: [
        resultOf(c) ?? c.state,
        ...(c.state === 'followUp' ? [c.state] : []),
        ...(written?.outcome.comeBack.needed === true ? ['comeBack'] : []),
        ...(written === null || written.amendments.length === 0 ? [] : ['amended']),
      ],
      isOpen: c.state !== 'closed',
      isListed: c.state === 'closed' || c.state === 'followUp',
      texts: [
        ...(written === null
          ? []
          : RECORD_TEXTS.map((field) => ({ field, text: written.outcome[field] }))),
        ...remark,
      ],
    };
  },
};

/** What became of a consultation; `null` while it goes on. */
function resultOf(c: Consultation): RecordResult | null {
  const written = writtenUpOf(c);
  if (written !== null) return written.outcome.settled ? 'settled' : 'unsettled';
  if (c.state !== 'closed') return null;
  return c.ending.kind === 'written-up' ? 'unsettled' : c.ending.kind;
}
