import type { Translated } from '../shape.ts';
import type { adminRouting as source } from '../ja/adminRouting.ts';

/** What the page about ringing says, in English. */
export const adminRouting: Translated<typeof source> = {
  title: 'Ringing',
  lead: 'For each topic: who is rung, in which order, and for how long. District specialists and needed languages always come first.',
  strategies: {
    'longest-idle': 'The longest idle first',
    'ring-all': 'All who are free at once',
    named: 'Named people first',
  },
  strategyHints: {
    'longest-idle': 'One after the other. Work is shared evenly.',
    'ring-all': 'Whoever answers first takes it. Good for urgent matters.',
    named: 'In the order below; the others when none of them can.',
  },
  columns: {
    topic: 'Topic',
    strategy: 'Ringing',
    offerLimit: 'Rings for',
    widening: 'Widens after',
    choices: 'Other ways after',
  },
  seconds: '{seconds} s',
  minutes: '{minutes} min',
  minutesSeconds: '{minutes} min {seconds} s',
  atOnce: 'at once',
  after: 'after {time}',
  otherBranch: 'Other branches {time}',
  headOffice: 'Head office {time}',
  empty: 'No topics yet. Once there are, how they ring stands here.',
  actions: { change: 'Change' },
  form: {
    title: 'Change how “{topic}” rings',
    strategy: 'Ringing',
    named: 'Named people, in the order of ringing',
    namedHint: 'Specialists of the desks that take this topic.',
    add: 'Add somebody',
    choose: 'Choose',
    up: 'Ring {name} earlier',
    remove: 'Remove {name}',
    nobody: 'Nobody is chosen yet.',
    offerLimit: 'Rings one person for (s)',
    offerLimitHint: '10 to 60 seconds; then the next one is rung.',
    otherBranch: 'Other branches ring, too, after (s)',
    headOffice: 'The head office rings, too, after (s)',
    wideningHint:
      '0 to 3600 seconds, 0 for at once. A desk without anybody on duty is passed over.',
    choices: 'Callback, booking and paper are shown after (s)',
    choicesHint: '0 to 3600 seconds. Going on waiting is always possible.',
  },
  problems: {
    named: 'Choose at least one person.',
    offerLimit: 'The time for one person has to be a number from 10 to 60.',
    otherBranch: 'The time before other branches has to be a number from 0 to 3600.',
    headOffice: 'The time before the head office has to be a number from 0 to 3600.',
    choices: 'The time before other ways has to be a number from 0 to 3600.',
    turned: 'The head office cannot come before the other branches.',
  },
  done: 'How “{topic}” rings was changed.',
};
