import { z } from 'zod';
import { aboutConsultation } from '../entry.ts';
import { id } from '../primitives.ts';
import { command } from './command.ts';
import type { ClientEvent } from './event.ts';

/** Events about pages that go with a handoff card. */
export const attachmentEvents = {
  /**
   * Stores a page of the call, with what is drawn on it now, for the card to the desk that the resident has agreed to
   * (`agreementsDocument`): with a card that is there, or with the one that is sent before the consultation is written up.
   * Refused with `NOT_AGREED` without a yes, with `PAGE_GONE`, and with `DUPLICATE_REQUEST` for what is attached already.
   */
  'attachment.add': {
    action: 'attachment.add',
    about: aboutConsultation,
    data: command({ consultationId: id, agreementId: id }),
    ack: z.strictObject({ attachmentId: id }),
  },
  /**
   * Takes a page away that no card has taken along yet, for whoever may attach it. Refused with `NOT_FOUND`, and with
   * `WRONG_STATE` after its card was sent.
   */
  'attachment.remove': {
    action: 'attachment.add',
    about: aboutConsultation,
    data: command({ consultationId: id, agreementId: id }),
    ack: z.strictObject({}),
  },
} as const satisfies Record<string, ClientEvent>;
