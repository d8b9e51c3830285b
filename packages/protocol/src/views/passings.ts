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
