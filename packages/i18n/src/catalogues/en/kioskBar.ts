import type { kioskBar as source } from '../ja/kioskBar.ts';
import type { Translated } from '../shape.ts';

/** What the lower bar of the kiosk leads to, in English. */
export const kioskBar: Translated<typeof source> = {
  call: {
    button: 'Call staff',
    calling: 'Calling the staff',
    callingLead: 'Please wait near this screen.',
    slow: 'No answer yet',
    slowLead: 'We are still calling. If it is urgent, please ask at the counter.',
    coming: 'A member of staff is coming',
    comingLead: 'Please wait here.',
    aloud: 'Please call the staff',
    aloudLead: 'There is no connection right now. Please tell the counter about this screen.',
    aloudLater: 'The staff will see your call as soon as the connection is back.',
    refused: 'You cannot call from this screen right now',
    refusedLead: 'Please ask the staff at the counter.',
    withdraw: 'Cancel',
    here: 'The staff have come',
  },
  helper: {
    with: '{name} of the staff is using this screen with you',
    alone: 'Go on alone',
  },
  practice: {
    now: 'This is a practice, not a real consultation',
    end: 'End the practice',
  },
  driving: {
    told: {
      textLarger: 'Staff made the text larger',
      textSmaller: 'Staff made the text smaller',
      louder: 'Staff made the sound louder',
      quieter: 'Staff made the sound quieter',
      language: 'Staff changed the language',
      nextPage: 'Staff turned to the next page',
      pageBefore: 'Staff turned back a page',
      camera: 'Staff changed the camera',
      refused: 'Staff will not change this screen',
    },
    undo: 'Put it back',
    refuse: 'Please stop',
    allow: 'Let staff change it',
  },
  outOfOrder: {
    title: 'This kiosk is out of use right now',
    reason: {
      broken: 'It is being repaired.',
      maintenance: 'It is being checked and cleaned.',
      room: 'This place is used for something else.',
      other: 'Please wait until it can be used again.',
    },
    elsewhere: 'Please use another kiosk',
    staff: 'Please ask the staff at the counter.',
  },
  readAloud: {
    on: 'Read aloud',
    off: 'Stop reading aloud',
    pause: 'Pause',
    goOn: 'Go on',
    again: 'Say it again',
    missing: 'There is no voice for these words yet. Please read them on the screen.',
  },
  leave: {
    visit: 'Leave and go back to the start?',
    visitLead: 'What you have entered will be erased.',
    queue: 'Stop waiting?',
    queueLead: 'You will lose your place in the queue.',
    end: 'Go back to the first screen?',
    endLead: 'What is on this screen cannot be seen again.',
    stay: 'Continue',
  },
};
