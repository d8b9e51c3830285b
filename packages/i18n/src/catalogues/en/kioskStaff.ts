import type { Translated } from '../shape.ts';
import type { kioskStaff as source } from '../ja/kioskStaff.ts';

/** What staff read at a kiosk itself, in English. */
export const kioskStaff: Translated<typeof source> = {
  helper: {
    entry: 'For staff',
    title: 'Enter your staff code',
    lead: 'You can then use this screen together. You get a code on the page “Account” of the console.',
    entered: '{count} digits entered',
    practise: 'Practise',
    practiceLead:
      'Starts a practice: you play the resident and are connected to a specialist. It counts in no figure.',
    cameras: 'Cameras',
    briefTitle: 'What the specialist reads first',
    write: 'Write',
    say: 'Tell',
    said: 'The specialist will read it.',
    brief: {
      first: 'A first consultation.',
      goesOn: 'An earlier consultation goes on.',
      hearing: 'Hard of hearing.',
      company: 'Somebody has come along.',
      papers: 'Has papers at hand.',
      hurry: 'In a hurry.',
    },
  },
  desk: {
    entry: 'Staff',
    entryUnset: 'Staff (desk camera not set)',
    title: 'The camera that shows the desk',
    lead: 'Choose the camera that looks at the desk. Another one shows the face. The choice stays on this device.',
    trouble:
      'The chosen camera gives no picture. Look whether it is plugged in and whether another program uses it.',
    choose: 'Use it for the desk',
    chosen: 'Shows the desk',
    none: 'This device has no camera over the desk',
    opening: 'Opening',
    dead: 'No picture',
  },
};
