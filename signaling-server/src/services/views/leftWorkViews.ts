import type { StaffMember, WrapUp } from '@madoguchi/domain';
import { formatTicket } from '@madoguchi/domain';
import type { LeftWriteUpView } from '@madoguchi/protocol';
import type { Stores } from '../../ports/store.ts';
import { serves } from '../call/leftWork.ts';
import { nameOf } from './presentPeople.ts';
import type { ViewMoment } from './viewMoment.ts';

const UNKNOWN = { ja: '' };
/** As many lines as a list shows. */
const LIST_LIMIT = 200;

/**
 * Write-ups that wait for nobody in particular any longer: a specialist sees those of their desks and
 * may take one over; an admin sees those whose desk nobody else serves, and gives it to somebody.
 */
export function leftWriteUpViews(moment: ViewMoment, me: StaffMember): LeftWriteUpView[] {
  return moment.leftWriteUps
    .filter((c) => isFor(moment.stores, c, me))
    .slice(0, LIST_LIMIT)
    .map((c) => leftWriteUpView(moment.stores, c));
}

function isFor({ staff }: Stores, c: WrapUp, me: StaffMember): boolean {
  switch (me.role) {
    case 'specialist':
      return c.staffId !== me.id && me.deskIds.includes(c.deskId);
    case 'staff':
      return false;
    case 'admin':
      return !staff.all().some((each) => each.id !== c.staffId && serves(each, c.deskId));
  }
}

function leftWriteUpView(stores: Stores, c: WrapUp): LeftWriteUpView {
  const { organisation } = stores;
  return {
    consultationId: c.id,
    ticket: formatTicket(c.ticket),
    topicName: organisation.topic(c.topicId)?.name ?? UNKNOWN,
    deskName: organisation.desk(c.deskId)?.name ?? UNKNOWN,
    writerName: nameOf(stores, c.staffId),
    endedAt: c.endedAt,
  };
}
