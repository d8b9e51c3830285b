import type { consoleDay as source } from '../ja/consoleDay.ts';
import type { Translated } from '../shape.ts';

/** The same in English. */
export const consoleDay: Translated<typeof source> = {
  day: {
    figures: {
      title: 'Today in figures',
      served: 'Written up',
      average: 'On average',
      returned: 'Handoffs returned',
      unmet: 'Left unserved',
    },
    promises: {
      title: 'Promises due',
      empty: 'Nothing is due by today.',
      mine: 'Me',
      colleague: 'A colleague',
    },
    changes: {
      title: 'Changed this week',
      empty: 'Nothing has changed for your topics.',
      state: '{topic}: {state} from {day} ({place})',
      takenBack: '{topic}: rule from {day} taken back ({place})',
      guide: '{topic}: papers and sentences',
      guideOfWard: '{place}: papers and sentences',
      routing: '{topic}: how it rings',
      hours: '{place}: opening hours',
    },
  },
  liftRow: { button: 'Move up', of: 'Move {ticket} up' },
  doing: {
    label: 'What you are doing',
    ringing: 'Ringing',
    inCall: 'In a call',
    onHold: 'On hold',
    transferring: 'Handing over',
    wrapUp: 'Writing up',
  },
  holdTime: {
    label: 'On hold {time}',
    long: 'On hold for more than 2 minutes. Resume and say a word.',
  },
  remark: {
    title: 'Remark on {ticket}',
    label: 'What whoever serves should know',
    hint: 'Shown with the ring and in the call. At most {limit} characters. It stays with the record.',
    write: 'Add a remark',
    writeOf: 'Add a remark on {ticket}',
    change: 'Change the remark',
    changeOf: 'Change the remark on {ticket}',
    save: 'Pass it on',
    remove: 'Take it back',
    fromCenter: 'From the center',
    by: '{name}',
  },
  callsHere: { title: 'In a call here' },
  aids: {
    title: 'At hand',
    earlier: 'Earlier consultations',
    earlierHint:
      'Found by the ticket that the resident gives. That you read it is in the audit log.',
    ticket: 'Ticket',
    ticketHint: 'For example 池尻-012',
    ticketProblem: 'Enter the ticket as 池尻-012.',
    day: 'Day of the ticket',
    find: 'Find',
    notFound:
      'Nothing that is over and that you may read has this ticket. Check number and day. Other desks’ consultations cannot be read.',
    papers: 'Papers to bring',
    noPapers: 'No papers are entered for this topic.',
    sentences: 'Sentences to show',
    sentencesHint: 'Pressing one shows it to the resident in their language.',
    noSentences: 'No sentences are entered.',
    shown: 'Shown (press to take away)',
  },
};
