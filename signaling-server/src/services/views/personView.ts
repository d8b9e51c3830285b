import type { Consultation } from '@madoguchi/domain';
import { formatTicket, isPractice } from '@madoguchi/domain';
import type { QueueEntry, RemarkView } from '@madoguchi/protocol';
import type { Stores } from '../../ports/store.ts';
import { isOnTrial } from '../rollout/standing.ts';
import { nameOf } from './presentPeople.ts';

type PersonView = Pick<
  QueueEntry,
  | 'consultationId'
  | 'ticket'
  | 'district'
  | 'topicName'
  | 'topicIcon'
  | 'isTrial'
  | 'isPractice'
  | 'deskName'
  | 'requestedAt'
  | 'needs'
>;

/** What staff of its center have said about a consultation beforehand, and who. */
export const remarkOf = (stores: Stores, { remark }: Consultation): RemarkView | null =>
  remark && { text: remark.text, byName: nameOf(stores, remark.byStaffId) };

/** What consoles see of a consultation, whatever becomes of it; `deskId` when it is about another desk. */
export function personView(stores: Stores, c: Consultation, deskId: string = c.deskId): PersonView {
  const { organisation } = stores;
  const topic = organisation.topic(c.topicId);
  return {
    consultationId: c.id,
    ticket: formatTicket(c.ticket),
    district: c.ticket.district,
    topicName: topic?.name ?? { ja: '' },
    topicIcon: topic?.icon ?? 'other',
    isTrial: isOnTrial(stores, c),
    isPractice: isPractice(c),
    deskName: organisation.desk(deskId)?.name ?? { ja: '' },
    requestedAt: c.requestedAt,
    needs: { language: c.needs.language, supports: [...c.needs.supports] },
  };
}
