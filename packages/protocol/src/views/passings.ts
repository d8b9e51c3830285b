import { z } from 'zod';
import { passedThing, passedThings } from '../events/passing.ts';
import { id, localisedText } from '../primitives.ts';

/** What a resident is asked to pass on, at the kiosk. */
export const askedPassing = z.strictObject({
  passingId: id,
  deskName: localisedText,
  /** In the order in which staff put them; of a procedure with what it is called. */
  things: z
    .array(z.strictObject({ thing: passedThing, title: localisedText.nullable() }))
    .max(30)
    .readonly(),
});

/** The same as its specialist sees it, with the answer. */
export const passingInCall = z.strictObject({
  passingId: id,
  toDeskId: id,
  state: z.enum(['asked', 'answered']),
  things: passedThings,
  agreed: passedThings,
});
