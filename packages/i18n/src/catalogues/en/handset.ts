import type { Translated } from '../shape.ts';
import type { handset as source } from '../ja/handset.ts';

/** What the page on the resident's own phone says, in English. */
export const handset: Translated<typeof source> = {
  title: 'Write on your phone',
  language: 'Language',
  start: {
    lead: 'The specialist and the kiosk’s screen show what you write while you write it.',
    keeps: 'Your face and voice stay at the kiosk.',
    join: 'Start',
  },
  away: 'Connecting again. What you have written arrives then.',
  leave: 'Stop using the phone',
  writing: {
    lines: 'Written so far',
    empty: 'What is written appears here.',
    field: 'Your words',
    hint: 'Write here',
    send: 'Send',
    going: 'Writing',
    drawn: 'Handwriting',
    me: 'You',
    left: 'Somebody who has left',
    waits: 'It arrives when you are connected again.',
    held: 'You cannot write just now. Please stay where you are.',
    problem: {
      tooLong: 'A line has {limit} characters at most. Send it, then write the rest.',
      full: 'This line is full. Send it, then go on.',
      tooMuch: 'You can write again when you are connected. One moment, please.',
    },
  },
  photo: {
    take: 'Photograph a paper',
    title: 'Show this photograph?',
    picture: 'The photograph',
    seen: 'The specialist and the kiosk’s screen show it. It is gone after the call.',
    send: 'Show it',
    sending: 'Sending',
    again: 'Take it again',
    putAway: 'Do not show',
    preparing: 'One moment',
    sent: 'The photograph was sent. The specialist can see it.',
    problem: {
      unreadable: 'This picture cannot be used. Please take it again.',
      failed: 'The photograph was not sent. Please take it again.',
      full: 'No more photographs can be sent. Please tell the specialist.',
      tooLarge: 'The photograph is too large. Please take it again.',
    },
  },
  over: {
    callOver: {
      title: 'The consultation is over',
      body: 'Nothing is left on this phone. Please close this page.',
    },
    withdrawn: {
      title: 'You are back at the kiosk',
      body: 'Go on at the kiosk. Please close this page.',
    },
    replaced: {
      title: 'Another phone is used now',
      body: 'Nothing is left on this phone. Please close this page.',
    },
    left: {
      title: 'You have stopped using the phone',
      body: 'Go on at the kiosk. Please close this page.',
    },
    expired: {
      title: 'This code does not work',
      body: 'It was used already, or its two minutes are over. Show a new code on the kiosk and read it again.',
    },
  },
  refused: 'You could not be connected',
};
