import type { Database } from '../ports/store.ts';
import type { Participants } from '../services/call/participants.ts';
import type { Handlers } from './bind.ts';
import { guestOf, staffOf } from './who.ts';

type Subject = `participant.${
  'candidates' | 'inviteStaff' | 'inviteGuest' | 'admit' | 'remove' | 'join' | 'part'}`;

/** What is asked for about who else is in a consultation. */
export function participantHandlers({
  db,
  participants,
}: {
  readonly db: Database;
  readonly participants: Participants;
}): Pick<Handlers, Subject> {
  return {
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
