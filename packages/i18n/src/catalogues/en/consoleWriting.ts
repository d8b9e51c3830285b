import type { Translated } from '../shape.ts';
import type { consoleWriting as source } from '../ja/consoleWriting.ts';

/** What the console says about writing in a call, in English. */
export const consoleWriting: Translated<typeof source> = {
  writing: {
    title: 'Writing',
    open: 'Write',
    close: 'Close writing',
    lines: 'Written so far',
    empty: 'What you write stands large on the resident’s screen while you write it.',
    field: 'Text for the resident',
    hint: 'Enter sends it. Until then it can be corrected.',
    send: 'Send',
    going: 'writing',
    drawn: 'Written by hand',
    me: 'Me',
    left: 'Somebody who has left',
    waits: 'It arrives when the connection is back.',
    held: 'Nothing can be written during a hold, and nothing of a hold reaches the resident.',
    problem: {
      tooLong: 'At most {limit} characters at a time. Send this, then write the rest.',
      full: 'There is no room left in this line. Send it, then go on.',
      tooMuch: 'Nothing more can be written until the connection is back.',
    },
  },
  captions: {
    title: 'Automatic captions',
    shown: 'On the resident’s screen. They can be wrong',
    away: 'Not on the resident’s screen',
    hide: 'Stop captions',
    show: 'Show captions',
    late: 'The captions cannot keep up.',
    ended: 'The captions have stopped. The call goes on.',
  },
};
