import { GUEST_KINDS, TEXTS } from '@madoguchi/domain';
import { z } from 'zod';
import { aboutConsultation } from '../entry.ts';
import { linkToken } from '../http/sessionRoutes.ts';
import { id, instant, label, localisedText, nothing, text } from '../primitives.ts';
import { guestView } from '../views/guestView.ts';
import { activity } from '../views/shared.ts';
import { command } from './command.ts';
import type { ClientEvent } from './event.ts';

const consultation = { consultationId: id };
const participant = { ...consultation, participantId: id };

/** Events about who else is in a consultation. */
export const participantEvents = {
  /** The staff and partners who could be invited; asked when the dialog opens. */
  'participant.candidates': {
    action: 'participant.manage',
    about: aboutConsultation,
    data: z.strictObject(consultation),
    ack: z.strictObject({
      staff: z
        .array(
          z.strictObject({
            staffId: id,
            displayName: label,
            kind: z.enum(['colleague', 'headOffice', 'centerStaff']),
            deskName: localisedText,
            activity,
          }),
        )
        .max(500),
      partners: z.array(z.strictObject({ partnerId: id, name: label })).max(300),
    }),
  },
  'participant.inviteStaff': {
    action: 'participant.manage',
    about: aboutConsultation,
    data: command({ ...consultation, staffId: id }),
    ack: z.strictObject({ participantId: id }),
  },
  /** Invites a guest by a link for this consultation, valid once and for a short time. */
  'participant.inviteGuest': {
    action: 'participant.manage',
    about: aboutConsultation,
    data: command({
      ...consultation,
      kind: z.enum(GUEST_KINDS),
      name: text(TEXTS.guestName),
    }),
    ack: z.strictObject({ participantId: id, token: linkToken, expiresAt: instant }),
  },
  'participant.admit': {
    action: 'participant.manage',
    about: aboutConsultation,
    data: command(participant),
    ack: nothing,
  },
  /** Withdraws an invitation or removes a participant; their session ends at once. */
  'participant.remove': {
    action: 'participant.manage',
    about: aboutConsultation,
    data: command(participant),
    ack: nothing,
  },
  /** Accepts an invitation; for staff. */
  'participant.join': {
    action: 'participant.join',
    about: aboutConsultation,
    data: command(consultation),
    ack: nothing,
  },
  /** Leaves the call, or declines the invitation. */
  'participant.part': {
    action: 'participant.join',
    about: aboutConsultation,
    data: command(consultation),
    ack: nothing,
  },
  'guest.sync': { action: 'guest.sync', about: 'self', data: nothing, ack: guestView },
} as const satisfies Record<string, ClientEvent>;
