import type { Translated } from '../shape.ts';
import type { kioskWriting as source } from '../ja/kioskWriting.ts';

/** What the kiosk says about writing in a call and what stands under the face, in English. */
export const kioskWriting: Translated<typeof source> = {
  open: 'Write',
  title: 'Writing',
  lead: 'What you write is seen at once, while you write it.',
  lines: 'Written so far',
  way: 'How to write',
  keys: 'Keyboard',
  pen: 'By finger',
  field: 'Your text',
  send: 'Send',
  rub: 'Remove a stroke',
  pad: 'Write here with a finger',
  here: 'Write here with your finger',
  drawn: 'Written by hand',
  me: 'You',
  left: 'Somebody who has left',
  going: 'writing',
  problem: {
    tooLong: 'At most {limit} characters at a time. Send this, then write the rest.',
    full: 'There is no room left here. Send this, then go on.',
    tooMuch: 'You can write again when the line is back. Please wait a moment.',
  },
  shown: 'A sentence from your contact',
  from: 'From {name}',
  answer: 'Write an answer',
  close: 'Close',
  heard: {
    region: 'Automatic captions',
    mark: 'Automatic',
    note: 'They can be wrong',
    away: 'Hide captions',
    back: 'Show automatic captions',
    late: 'The captions cannot keep up right now.',
    ended: 'There are no captions right now. The voice goes on.',
  },
};
