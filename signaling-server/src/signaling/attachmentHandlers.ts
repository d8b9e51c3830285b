import type { Attachments } from '../services/attachments/attachments.ts';
import type { Handlers } from './bind.ts';
import { staffOf } from './who.ts';

/** What consoles ask for about pages that go with a card. */
export const attachmentHandlers = ({
  attachments,
}: {
  readonly attachments: Attachments;
}): Pick<Handlers, 'attachment.add' | 'attachment.remove'> => ({
  'attachment.add': ({ actor }, { consultationId, agreementId }, command) =>
    attachments.add(command, consultationId, staffOf(actor).staffId, agreementId),
  'attachment.remove': ({ actor }, { consultationId, agreementId }, command) =>
    attachments.remove(command, consultationId, staffOf(actor).staffId, agreementId),
});
