import type { consoleSummary as source } from '../ja/consoleSummary.ts';
import type { Translated } from '../shape.ts';

/** What the console says of the summary that a resident takes along, in English. */
export const consoleSummary: Translated<typeof source> = {
  summary: {
    title: 'Summary',
    hint: 'Sentences that are chosen appear in the language of the resident, words of your own as they are.',
    parts: {
      said: 'What was said',
      nextStep: 'Next step',
      papers: 'Papers to bring',
      where: 'Where',
      when: 'When',
      telephone: 'Telephone',
    },
    day: 'Day',
    own: 'Add to: {part}',
    nothingYet: 'Choose or write something, and the resident can see it.',
    show: 'Show it to the resident',
    hide: 'Stop showing it',
    isShown: 'The resident sees it, and every change at once.',
    notShown:
      'The summary is not on the screen of the resident now. It appears there when the call ends.',
    again: {
      open: 'Print a summary again',
      lead: 'For somebody who has lost the paper: a summary of today is found by its ticket and printed. That it was printed is in the audit log.',
      ticket: 'Ticket',
      ticketHint: 'Example: 池尻-012',
      ticketProblem: 'Enter the ticket like 池尻-012.',
      language: 'Language',
      asInTalk: 'As in the talk',
      print: 'Find and print',
      printed: 'Printed the summary of {ticket}.',
      none: 'There is no summary of today with this ticket at this center. Check the ticket. Summaries are kept for the day alone.',
    },
  },
};
