import { PROCEDURE_STATES, TELL_BY } from '@madoguchi/domain';
import { z } from 'zod';
import { day, id, instant, label, localisedText } from '../primitives.ts';

const facts = {
  procedureId: id,
  title: localisedText,
  state: z.enum(PROCEDURE_STATES),
};

/** A procedure that is open in a call. */
export const procedureInCall = z.strictObject({
  ...facts,
  /** How many of the fields that are shown are filled, and how many there are. */
  filled: z.int().nonnegative(),
  of: z.int().nonnegative(),
  /** Whether the kiosk shows it now. */
  isShown: z.boolean(),
  receiptNumber: label.nullable(),
});

const submitted = {
  ...facts,
  consultationId: id,
  /** The ticket of the consultation in which it began. */
  ticket: label,
  receiptNumber: label,
  submittedAt: instant,
  dueDay: day,
  isLate: z.boolean(),
};

/** A procedure with a desk of mine. */
export const inboxProcedure = z.strictObject({
  ...submitted,
  assignedTo: z.strictObject({ staffId: id, name: label, isMe: z.boolean() }).nullable(),
  fromDeskName: localisedText,
  /** Whether it is nobody's any more who serves its desk, which an admin has to change. */
  nobodyServes: z.boolean(),
});

/** A procedure that a desk of mine began. */
export const sentProcedure = z.strictObject({
  ...submitted,
  toDeskName: localisedText,
  /** 補正: how the resident is to be told of what has to be put right. */
  tellBy: z.enum(TELL_BY).nullable(),
  /** When its desk completed it; `null` of one that is not over. */
  completedAt: instant.nullable(),
});
