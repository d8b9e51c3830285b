import type { Consultation, Participant } from '@madoguchi/domain';
import type { Stores } from '../ports/store.ts';

/**
 * Guests who are no longer part of a consultation, because they went, were sent away, stayed away or
 * because it is over. Their links and sessions end in the very transaction.
 */
export function endedGuests(stores: Stores, before: Consultation, after: Consultation): string[] {
  const still = new Set(guestsOf(after).map((guest) => guest.participantId));
  const ended = guestsOf(before)
    .map((guest) => guest.participantId)
    .filter((id) => !still.has(id));
  for (const id of ended) stores.guests.remove(id);
  return ended;
}

const guestsOf = (c: Consultation): readonly Participant[] =>
  'participants' in c ? c.participants.filter((p) => p.staffId === null) : [];
