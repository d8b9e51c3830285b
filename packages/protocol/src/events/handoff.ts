import { CONTACT_RESULTS, HANDOFF_RETURN_REASONS, RETURN_REASONS } from '@madoguchi/domain';
import { z } from 'zod';
import { aboutConsultation, type AboutRecord } from '../entry.ts';
import { day, id, instant, label, localisedText, nothing } from '../primitives.ts';
import { draftCard } from '../draftCard.ts';
import { cardTexts } from '../recordTexts.ts';
import { command } from './command.ts';

import type { ClientEvent } from './event.ts';

/** 引継ぎカード; one that is incomplete in what goes along is refused with `HANDOFF_INCOMPLETE`. */
export const handoffCard = z.strictObject({
  ...cardTexts,
  toDeskId: id,
  dueDay: day,
});

const consultation = { consultationId: id };
const handoff = { handoffId: id };
export const aboutHandoff = {
  kind: 'handoff',
  id: ({ handoffId }: { readonly handoffId: string }) => handoffId,
} as const satisfies AboutRecord;
const aboutContact = {
  kind: 'contact',
  id: ({ contactId }: { readonly contactId: string }) => contactId,
} as const satisfies AboutRecord;

/** A desk that could take a transfer or a handoff, with its availability. */
const target = z.strictObject({
  deskId: id,
  name: localisedText,
  /** Where it lies as seen from the resident. */
  area: z.enum(['own', 'headOffice', 'other']),
  /**
   * The specialists of the desk: `free` are connected and available, `onDuty` connected at all. Whoever
   * asks is counted in neither.
   */
  free: z.int().nonnegative(),
  onDuty: z.int().nonnegative(),
  open: z.boolean(),
  /** When it opens; `null` while it is open, and when it does not within a year. */
  opensAt: instant.nullable(),
});

/** Events about transfers, handoffs, and requests for contact that consoles send. */
export const handoffEvents = {
  /** The desks that a handoff can go to; asked when the dialog opens. */
  'transfer.targets': {
    action: 'consultation.transfer',
    about: aboutConsultation,
    data: z.strictObject(consultation),
    ack: z.strictObject({ targets: z.array(target).max(300) }),
  },
  'transfer.begin': {
    action: 'consultation.transfer',
    about: aboutConsultation,
    data: command({ ...consultation, mode: z.enum(['cold', 'warm']), card: handoffCard }),
    ack: nothing,
  },
  'transfer.introduce': {
    action: 'consultation.transfer',
    about: aboutConsultation,
    data: command(consultation),
    ack: nothing,
  },
  'transfer.finish': {
    action: 'consultation.transfer',
    about: aboutConsultation,
    data: command(consultation),
    ack: nothing,
  },
  'transfer.takeBack': {
    action: 'consultation.transfer',
    about: aboutConsultation,
    data: command(consultation),
    ack: nothing,
  },
  /** Sent by the receiving specialist of a warm or cold transfer. */
  'transfer.return': {
    action: 'consultation.transfer',
    about: aboutConsultation,
    data: command({ ...consultation, reason: z.enum(RETURN_REASONS) }),
    ack: nothing,
  },
  'handoff.accept': {
    action: 'handoff.answer',
    about: aboutHandoff,
    data: command(handoff),
    ack: nothing,
  },
  'handoff.return': {
    action: 'handoff.answer',
    about: aboutHandoff,
    data: command({ ...handoff, reason: z.enum(HANDOFF_RETURN_REASONS) }),
    ack: nothing,
  },
  /** Sent by the specialist who accepted it; after a return by its sender or the sending desk. */
  'handoff.settle': {
    action: 'handoff.answer',
    about: aboutHandoff,
    data: command(handoff),
    ack: nothing,
  },
  /** Sent a moment after each pause in correcting a card that came back. */
  'handoff.correct': {
    action: 'handoff.resend',
    about: aboutHandoff,
    data: command({ ...handoff, card: draftCard }),
    ack: nothing,
  },
  'handoff.sendAgain': {
    action: 'handoff.resend',
    about: aboutHandoff,
    data: command({ ...handoff, card: handoffCard }),
    ack: nothing,
  },
  /** Answers with the telephone number; audited. */
  'contact.take': {
    action: 'contact.settle',
    about: aboutContact,
    data: command({ contactId: id }),
    ack: z.strictObject({ phone: label.nullable() }),
  },
  'contact.giveBack': {
    action: 'contact.settle',
    about: aboutContact,
    data: command({ contactId: id }),
    ack: nothing,
  },
  'contact.finish': {
    action: 'contact.settle',
    about: aboutContact,
    data: command({ contactId: id, result: z.enum(CONTACT_RESULTS) }),
    ack: nothing,
  },
} as const satisfies Record<string, ClientEvent>;
