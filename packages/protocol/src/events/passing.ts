import { CARD_TEXTS, type PassedThing } from '@madoguchi/domain';
import { z } from 'zod';
import { aboutConsultation, type AboutRecord } from '../entry.ts';
import { id, nothing } from '../primitives.ts';
import { command } from './command.ts';
import type { ClientEvent } from './event.ts';

const aboutPassing = {
  kind: 'passing',
  id: ({ passingId }: { readonly passingId: string }) => passingId,
} as const satisfies AboutRecord;

const NOTES: readonly string[] = CARD_TEXTS.map((text) => `note:${text}`);
const BY_ID = /^(?:procedure|page):[\w-]{1,64}$/;

/** A text of the card, what the center said beforehand, a procedure or a page of the call by its id. */
export const passedThing = z.custom<PassedThing>(
  (given) =>
    typeof given === 'string' && (NOTES.includes(given) || given === 'remark' || BY_ID.test(given)),
  'nothing that can be passed on',
);
/** As many as a call can have of all kinds together. */
export const MOST_PASSED = 70;
export const passedThings = z.array(passedThing).max(MOST_PASSED).readonly();

/** Events about what goes to the next desk. */
export const passingEvents = {
  /**
   * Asks the resident what may go to a desk; what was asked before and has no answer is withdrawn. Refused with
   * `PROCEDURE_NOT_FOUND` for one that is not of this consultation.
   */
  'passing.ask': {
    action: 'passing.ask',
    about: aboutConsultation,
    data: command({
      consultationId: id,
      toDeskId: id,
      things: z.array(passedThing).min(1).max(MOST_PASSED).readonly(),
    }),
    ack: z.strictObject({ passingId: id }),
  },
  'passing.withdraw': {
    action: 'passing.ask',
    about: aboutPassing,
    data: command({ passingId: id }),
    ack: nothing,
  },
  /** The resident says what of it may go; nothing of it is an answer, too. Given once. */
  'passing.answer': {
    action: 'passing.answer',
    about: aboutPassing,
    data: command({ passingId: id, agreed: passedThings }),
    ack: nothing,
  },
  /** Staff let a thing stay after all that the resident agreed to. Refused with `WRONG_STATE` what was not answered. */
  'passing.keepBack': {
    action: 'passing.ask',
    about: aboutPassing,
    data: command({ passingId: id, thing: passedThing }),
    ack: nothing,
  },
} as const satisfies Record<string, ClientEvent>;
