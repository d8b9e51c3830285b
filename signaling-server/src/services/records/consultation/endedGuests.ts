import type { Consultation, ConsultationEvent, GuestEnding, Participant } from '@madoguchi/domain';
import type { Stores } from '../../../ports/store.ts';
import type { RecordChange } from '../kind.ts';

type Change = RecordChange<Consultation, ConsultationEvent>;

/** Whose part is over, and what they are told of it. */
export interface EndedGuest {
  readonly participantId: string;
  readonly because: GuestEnding;
}

/**
 * Guests who are no longer part of a consultation, because they went, were sent away, stayed away or
 * because it is over.
 */
export function endedGuests({ before, after, event }: Change): readonly EndedGuest[] {
  if (before === null || event === null) return NOBODY;
  const were = guestsOf(before);
  if (were.length === 0) return NOBODY;
  const still = new Set(guestsOf(after).map((guest) => guest.participantId));
  return were
    .filter(({ participantId }) => !still.has(participantId))
    .map((guest) => ({
      participantId: guest.participantId,
      because: whyEnded(guest, after, event),
    }));
}

/** Ends their links and sessions in the very transaction. */
export function endSessionsOfGuests({ guests }: Stores, change: Change): void {
  for (const { participantId } of endedGuests(change)) guests.remove(participantId);
}

/** A consultation that goes back into the queue is not over, and a guest does not read where it went. */
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

const NOBODY: readonly EndedGuest[] = [];
