import type { Attachments } from '../services/attachments/attachments.ts';
import type { Passings } from '../services/handoffs/passings.ts';
import type { Handlers } from './bind.ts';
import { staffOf } from './who.ts';

type Subject = Extract<keyof Handlers, `attachment.${string}` | `passing.${string}`>;

/** What goes with a handoff card: pages of the call, and what consoles ask residents to pass on. */
export const attachmentHandlers = ({
  attachments,
  passings,
}: {
  readonly attachments: Attachments;
  readonly passings: Passings;
}): Pick<Handlers, Subject> => ({
  'attachment.add': ({ actor }, { consultationId, agreementId }, command) =>
    attachments.add(command, consultationId, staffOf(actor).staffId, agreementId),
  'attachment.remove': ({ actor }, { consultationId, agreementId }, command) =>
    attachments.remove(command, consultationId, staffOf(actor).staffId, agreementId),
  'passing.ask': ({ actor }, { consultationId, toDeskId, things }, command) =>
    passings.ask(command, consultationId, staffOf(actor).staffId, { toDeskId, things }),
  'passing.withdraw': (_connection, { passingId }, command) =>
    passings.withdraw(command, passingId),
  'passing.answer': (_connection, { passingId, agreed }, command) =>
    passings.answer(command, passingId, agreed),
});
