import { GUEST_ENDINGS } from '@madoguchi/domain';
import { z } from 'zod';
import { label, localisedText } from '../primitives.ts';
import { presentPerson, seat } from './shared.ts';

/** The view of a guest. */
export const guestView = z.discriminatedUnion('stage', [
  /** Kept in the lobby until the specialist lets them in. */
  z.strictObject({ stage: z.literal('inLobby'), name: label, leadName: label }),
  z.strictObject({
    stage: z.literal('present'),
    name: label,
    leadName: label,
    consultationId: label,
    topicName: localisedText,
    /** Whether the resident is held; staff and guests go on talking. */
    residentHeld: z.boolean(),
    mySeat: seat,
    present: z.array(presentPerson).max(8),
  }),
  /** Only the reason, nothing of the further course. */
  z.strictObject({ stage: z.literal('over'), because: z.enum(GUEST_ENDINGS) }),
]);

export type GuestView = z.infer<typeof guestView>;
