import type { Consultation, ConsultationEvent } from '@madoguchi/domain';
import type { FollowedUnit, RecordChange } from '../kind.ts';
import { bookingKind } from './kind.ts';

type Change = RecordChange<Consultation, ConsultationEvent>;

/** A booking goes with the session that was opened for it: it begins and ends with the call. */
export function followBooking(unit: FollowedUnit, { before, after }: Change): void {
  if (before === null || before.state === after.state) return;
  const booking = unit.stores.records(bookingKind).ofConsultation(after.id);
  if (booking === null) return;
  const { id, state } = booking;
  if (after.state === 'inCall' && state !== 'inSession') {
    unit.act(bookingKind, id, { type: 'begin', consultationId: after.id });
  }
  if (after.state !== 'wrapUp' && after.state !== 'closed') return;
  unit.act(bookingKind, id, { type: state === 'inSession' ? 'end' : 'sessionGone' });
}
