import type { Consultation, ConsultationEvent, GuestEnding, Participant } from '@madoguchi/domain';
import type { Stores } from '../../ports/store.ts';

/** Whose part is over, and what they are told of it. */
export interface EndedGuest {
  readonly participantId: string;
  readonly because: GuestEnding;
}

/**
 * Guests who are no longer part of a consultation, because they went, were sent away, stayed away or
 * because it is over. Their links and sessions end in the very transaction.
 */
export function endedGuests(
  stores: Stores,
  before: Consultation,
  after: Consultation,
  event: ConsultationEvent,
): EndedGuest[] {
  const were = guestsOf(before);
  if (were.length === 0) return [];
  const still = new Set(guestsOf(after).map((guest) => guest.participantId));
  const ended = were.filter(({ participantId }) => !still.has(participantId));
  for (const { participantId } of ended) stores.guests.remove(participantId);
  return ended.map((guest) => ({
    participantId: guest.participantId,
    because: whyEnded(guest, after, event),
  }));
}

/** A consultation that goes back into the line is not over, and a guest does not read where it went. */
function whyEnded(
  { stage }: Participant,
  { state }: Consultation,
  { type }: ConsultationEvent,
): GuestEnding {
  if (state === 'wrapUp' || state === 'closed') return 'consultationOver';
  if (type !== 'remove') return 'partOver';
  return stage.kind === 'present' ? 'sentAway' : 'notAdmitted';
}

const guestsOf = (c: Consultation): readonly Participant[] =>
  'participants' in c ? c.participants.filter((p) => p.staffId === null) : [];
