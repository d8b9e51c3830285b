import type { kioskPaper as source } from '../ja/kioskPaper.ts';
import type { Translated } from '../shape.ts';

/** The paper on the desk and who is in the room, in English. */
export const kioskPaper: Translated<typeof source> = {
  people: {
    first: 'Who is with you now?',
    again: 'Has somebody come in? Who is with you now?',
    why: 'The specialist will see your answer.',
    answer: {
      alone: 'Nobody',
      family: 'Family',
      helper: 'A helper',
      others: 'Somebody else',
    },
    later: 'Later',
    own: 'With you: {who}',
    notSaid: 'not said yet',
    who: {
      alone: 'nobody',
      family: 'family',
      helper: 'a helper',
      colleague: 'a colleague',
      others: 'somebody else',
    },
    there: {
      nobody: 'The specialist is alone in the room',
      somebody: 'With the specialist: {who}',
    },
    beside: 'With them: {who}',
  },
};
