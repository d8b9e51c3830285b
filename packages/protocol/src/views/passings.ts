import { PAGE_LIMITS } from '@madoguchi/domain';
import { z } from 'zod';
import { MOST_PASSED, passedThing, passedThings } from '../events/passing.ts';
import { id, localisedText } from '../primitives.ts';

/** What a resident is asked to pass on, at the kiosk. */
export const askedPassing = z.strictObject({
  passingId: id,
  deskName: localisedText,
  /** In the order in which staff put them; of a procedure with what it is called. */
  things: z
    .array(z.strictObject({ thing: passedThing, title: localisedText.nullable() }))
    .max(MOST_PASSED)
    .readonly(),
});

/** The same as the desk that asks sees it, with the answer. */
export const passingInCall = z.strictObject({
  passingId: id,
  toDeskId: id,
  deskName: localisedText,
  state: z.enum(['asked', 'answered']),
  things: passedThings,
  agreed: passedThings,
});

/** What the resident was asked to pass on to other desks, in the order in which that was. */
export const passings = z.array(passingInCall).max(100).readonly();

/** What goes along with a card beside its texts, as the resident agreed. */
export const goingAlong = {
  /** The pages, in the order in which they were attached; each is read by itself (`readAttachment`). */
  attachments: z.array(id).max(PAGE_LIMITS.pictures).readonly(),
  /** The procedures; the sheet of each is read by itself (`readHandedSheet`). */
  procedures: z
    .array(z.strictObject({ procedureId: id, title: localisedText }))
    .max(30)
    .readonly(),
};
