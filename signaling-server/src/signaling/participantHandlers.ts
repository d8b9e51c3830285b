import type { Database } from '../ports/store.ts';
import type { Participants } from '../services/call/participants.ts';
import type { Handlers } from './bind.ts';
import { handsetHandlers, type HandsetParts, type HandsetSubject } from './handsetHandlers.ts';
import { guestOf, staffOf } from './who.ts';

type Subject =
  | HandsetSubject
  | `participant.${
      'candidates' | 'inviteStaff' | 'inviteGuest' | 'admit' | 'remove' | 'join' | 'part'}`;

/** What is asked for about who else is in a consultation, and about the resident's own phone. */
export function participantHandlers(
  parts: HandsetParts & { readonly db: Database; readonly participants: Participants },
): Pick<Handlers, Subject> {
  const { db, participants } = parts;
  return {
    ...handsetHandlers(parts),
    'participant.candidates': ({ actor }) => participants.candidates(db, staffOf(actor).staffId),
    'participant.inviteStaff': ({ actor }, { consultationId, staffId }, command) =>
      participants.inviteStaff(command, consultationId, staffOf(actor).staffId, staffId),
    'participant.inviteGuest': ({ actor }, { consultationId, kind, name }, command) =>
      participants.inviteGuest(command, consultationId, staffOf(actor).staffId, { kind, name }),
    'participant.admit': ({ actor }, { consultationId, participantId }, command) =>
      participants.admit(command, consultationId, staffOf(actor).staffId, participantId),
    'participant.remove': ({ actor }, { consultationId, participantId }, command) =>
      participants.remove(command, consultationId, staffOf(actor).staffId, participantId),
    'participant.join': ({ actor }, { consultationId }, command) =>
      participants.join(command, consultationId, staffOf(actor).staffId),
    'participant.part': ({ actor }, { consultationId }, command) => {
      const who =
        actor.kind === 'guest'
          ? { participantId: guestOf(actor).participantId }
          : { staffId: staffOf(actor).staffId };
      return participants.part(command, consultationId, who);
    },
  };
}
