import type { Consultation } from '@madoguchi/domain';
import { formatTicket } from '@madoguchi/domain';
import type { QueueEntry } from '@madoguchi/protocol';
import type { Stores } from '../../ports/store.ts';

type PersonView = Pick<
  QueueEntry,
  | 'consultationId'
  | 'ticket'
  | 'district'
  | 'topicName'
  | 'topicIcon'
  | 'deskName'
  | 'requestedAt'
  | 'needs'
>;

/** What consoles see of a consultation, whatever becomes of it; `deskId` when it is about another desk. */
export function personView(
  { organisation }: Stores,
  c: Consultation,
  deskId: string = c.deskId,
): PersonView {
  const topic = organisation.topic(c.topicId);
  return {
    consultationId: c.id,
    ticket: formatTicket(c.ticket),
    district: c.ticket.district,
    topicName: topic?.name ?? { ja: '' },
    topicIcon: topic?.icon ?? 'other',
    deskName: organisation.desk(deskId)?.name ?? { ja: '' },
    requestedAt: c.requestedAt,
    needs: { language: c.needs.language, supports: [...c.needs.supports] },
  };
}
