import { aheadOf, deskIdsOf, startOf, type Queued } from '@madoguchi/domain';
import type { KioskConsultation } from '@madoguchi/protocol';
import type { Stores } from '../../ports/store.ts';
import { bookingKind } from '../records/booking/kind.ts';
import { bookingRulesKind } from '../records/bookingRules/kind.ts';
import type { ViewMoment } from './viewMoment.ts';

type Waiting = Extract<KioskConsultation, { state: 'waiting' }>;

/** Whether a desk that serves a center can be booked: one of its branch, or of the head office. */
export function takesBookings(stores: Stores, centerId: string): boolean {
  const { organisation } = stores;
  const branchId = organisation.center(centerId)?.branchId;
  const rules = stores.records(bookingRulesKind);
  return organisation
    .desks()
    .some((desk) => [null, branchId].includes(desk.branchId) && rules.get(desk.id).isOpen);
}

/** What somebody in a queue has booked, and how many before them have. */
export function bookedInQueue(
  moment: ViewMoment,
  c: Queued,
): Pick<Waiting, 'booked' | 'bookedAhead'> {
  const queue = moment.queue(deskIdsOf(c));
  const walkIns = queue.filter(({ standing }) => standing.kind !== 'booked');
  return {
    booked: bookedBy(moment, c),
    bookedAhead: aheadOf(c, queue) - aheadOf(c, walkIns),
  };
}

function bookedBy({ stores, timeZone }: ViewMoment, { id, standing }: Queued): Waiting['booked'] {
  const booking = stores.records(bookingKind).ofConsultation(id);
  if (booking === null) return null;
  const { slot, delayMinutes } = booking;
  const turn = standing.kind !== 'booked' ? 'late' : standing.isDue ? 'due' : 'early';
  return { at: startOf(slot, timeZone), turn, delayMinutes };
}
