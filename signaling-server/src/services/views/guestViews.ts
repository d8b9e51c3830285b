import { isResidentHeld, seatOfGuest } from '@madoguchi/domain';
import type { GuestView } from '@madoguchi/protocol';
import type { Stores } from '../../ports/store.ts';
import { nameOf, presentIn } from './presentPeople.ts';

/** Of somebody who has no part in anything: why is told to whoever is connected when it ends. */
export const NO_PART: GuestView = { stage: 'over', because: 'partOver' };

/** Builds what somebody without an account sees of the one consultation they were asked to. */
export function guestView(
  stores: Stores,
  guest: { readonly participantId: string; readonly consultationId: string },
): GuestView {
  const c = stores.consultations.get(guest.consultationId);
  if (c === null || !('participants' in c)) return NO_PART;
  const me = c.participants.find((each) => each.participantId === guest.participantId);
  if (me === undefined) return NO_PART;
  const shown = { name: me.name, leadName: nameOf(stores, c.staffId) };
  if (me.stage.kind !== 'present') return { stage: 'inLobby', ...shown };
  return {
    stage: 'present',
    ...shown,
    consultationId: c.id,
    topicName: stores.organisation.topic(c.topicId)?.name ?? { ja: '' },
    residentHeld: isResidentHeld(c),
    mySeat: seatOfGuest(me.participantId),
    present: presentIn(stores, c),
  };
}
