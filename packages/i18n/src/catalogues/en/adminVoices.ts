import type { adminVoices as source } from '../ja/adminVoices.ts';
import type { Translated } from '../shape.ts';

/** The recording room of the admin, in English. */
export const adminVoices: Translated<typeof source> = {
  title: 'Voices',
  lead: 'Record the sentences that kiosks read aloud. Without a recording a kiosk uses its own voice, or a stand-in (a machine’s voice).',
  counts: '{recorded} of {all} sentences recorded ({outdated} have changed since)',
  assembled:
    '{count} further sentences have a number or a name in them. They cannot be recorded; the kiosk’s own voice or the stand-in reads them.',
  noStandIn:
    'The server has no stand-in voice. A sentence without a recording is silent where the kiosk has no voice of its own.',
  language: 'Language',
  show: 'Show',
  filters: {
    all: 'All',
    missing: 'Without a recording',
    recorded: 'With a recording',
    names: 'Names of topics and desks',
  },
  columns: { words: 'Sentence', state: 'State', added: 'Recorded' },
  states: {
    recorded: 'Recorded',
    outdated: 'Sentence changed',
    standIn: 'Stand-in',
    silent: 'None',
  },
  added: '{day}, {seconds} s',
  none: '—',
  unit: ' sentences',
  empty: 'There is no such sentence.',
  listen: 'Listen',
  record: {
    action: 'Record',
    title: 'Record',
    hint: 'Read slowly and clearly in a quiet place, for 20 seconds at most. Silence at both ends is cut.',
    start: 'Start recording',
    stop: 'Stop recording',
    level: 'How loud the voice is',
    running: 'Recording ({seconds} s)',
    opening: 'Preparing the microphone',
    noMicrophone:
      'The microphone cannot be used. Check its plug and the permission of the browser.',
    nothing: 'There is no voice in it. Come closer and record it again.',
    listen: 'Listen to it',
    again: 'Record again',
    keep: 'Use this recording',
    done: 'Recorded “{words}”.',
  },
  restore: {
    action: 'Put back',
    done: 'Put back the recording before of “{words}”.',
  },
  remove: {
    action: 'Remove',
    title: 'Remove the recording?',
    stays: 'The kiosk’s own voice or the stand-in reads the sentence.',
    confirm: 'Remove the recording',
    done: 'Removed the recording of “{words}”.',
  },
};
