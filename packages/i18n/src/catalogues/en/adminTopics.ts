import type { Translated } from '../shape.ts';
import type { adminTopics as source } from '../ja/adminTopics.ts';

/** What the page 相談の種類 of the admin room says in English. */
export const adminTopics: Translated<typeof source> = {
  title: 'Topics',
  lead: 'Which topics are taken where. A change that begins today reaches the kiosks at once.',
  parts: {
    now: 'Today',
    planned: 'Coming changes',
    rules: 'Rules that have begun',
    guides: 'Papers and sentences',
  },
  states: { shown: 'Shown', preparing: 'In preparation', stopped: 'Stopped' },
  columns: {
    topic: 'Topic',
    ward: 'The whole ward',
    elsewhere: 'Different at',
    next: 'Next change',
    since: 'From',
    place: 'Place',
    state: 'State',
    reason: 'Reason',
    standing: 'Now',
  },
  placeGone: 'a place that was removed',
  next: '{day}: {state}, {place}',
  nextMore: '{count} more',
  none: 'None',
  standing: { holds: 'In force', over: 'Replaced by a later rule' },
  empty: {
    now: 'No topics yet. Once there are some, their state is shown here.',
    planned: 'No coming changes. What you set for a later day appears here, by its first day.',
    rules: 'No rules yet. Every topic is taken everywhere.',
  },
  actions: { set: 'Set a state', change: 'Set', remove: 'Take back' },
  form: {
    title: 'Set the state of a topic',
    topic: 'Topic',
    choose: 'Please choose',
    scope: 'Where',
    scopes: { ward: 'The whole ward', center: 'One centre', desk: 'One desk' },
    center: 'Machizukuri Centre',
    desk: 'Desk',
    deskHint: 'Only desks that take this topic can be chosen.',
    state: 'State',
    since: 'From',
    reason: 'Reason',
    reasonHint:
      'In one sentence. Residents read at the kiosk why a topic is stopped. No names of people, please.',
    order:
      'Where several rules meet, a desk counts before a centre and a centre before the ward; at one place the latest day counts.',
  },
  problems: {
    topic: 'Choose a topic.',
    place: 'Choose a place.',
    state: 'Choose a state.',
    since: 'Enter the first day.',
    past: 'The first day has to be today or later.',
    reason: 'Enter a reason.',
  },
  done: {
    put: '“{topic}” from {day} at {place}: {state}.',
    removed: 'The rule for “{topic}” from {day} ({place}) was taken back.',
  },
  guide: {
    ward: 'Whole ward (every topic)',
    papers: 'Papers to bring',
    sentences: 'Sentences to show',
    phrases: 'Prepared sentences',
    phrase: 'Sentence',
    phraseFor: 'For the field',
    formTitle: 'Papers and sentences: {topic}',
    formLead: 'They stand beside the call. Where a translation is missing the Japanese is shown.',
    hints: {
      papers: 'What residents have to bring, one a line, at most 20.',
      sentences:
        'Short sentences that staff put on the resident’s screen, at most 30. Readings of kanji go into 《》.',
      phrases: 'Sentences that staff put into a record, at most 40. Residents do not see them.',
    },
    line: {
      papers: 'Paper {number}',
      sentences: 'Sentence {number}',
      phrases: 'Prepared sentence {number}',
    },
    add: { papers: 'Add a paper', sentences: 'Add a sentence', phrases: 'Add a prepared sentence' },
    easy: 'Easy Japanese',
    ownLanguage: 'en',
    remove: 'Remove',
    removeOf: 'Remove {line}',
    inLanguage: '{line} ({language})',
    done: 'Changed papers and sentences of {topic}.',
  },
};
