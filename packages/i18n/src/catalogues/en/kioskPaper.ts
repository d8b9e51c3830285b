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
  print: {
    title: 'From your consultation',
    ticket: 'Ticket',
    sheet: 'Sheet {number} of {of}',
    nextStep: 'What to do next',
    offer: 'You can print the papers that you looked at',
    offerNextStep: 'You can print what to do next',
    start: 'Print and take home',
    choose: 'Choose what to print',
    chooseLead: 'Touch a page to choose it. Chosen pages have a ✓.',
    page: 'Page {number}',
    pages: '{page} / {pages}',
    more: 'More',
    first: 'Back to the first',
    go: '{count, plural, one {Print # page} other {Print # pages}}',
    none: 'End without printing',
    printing: 'Printing',
    printingLead: 'Please wait a moment.',
    printed: 'Printed',
    printedLead: 'Please take your papers from the printer. If nothing comes out, ask the staff.',
    noPrinter: 'There is no printer here',
    failed: 'It could not be printed',
    notPrintedLead: 'Please ask the staff. Your pages are still on this screen.',
    again: 'Print again',
  },
};
