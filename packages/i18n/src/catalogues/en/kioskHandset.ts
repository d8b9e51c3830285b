import type { Translated } from '../shape.ts';
import type { kioskHandset as source } from '../ja/kioskHandset.ts';

/** What the kiosk says of the resident's own phone, in English. */
export const kioskHandset: Translated<typeof source> = {
  open: 'Write on my phone',
  lead: 'Point your phone’s camera at this code. You can then write on your phone, and send a photograph of a paper.',
  keeps: 'Your face and voice stay on this screen.',
  left: '{left} left',
  drawing: 'One moment',
  gone: 'This code no longer works. Press “New code”.',
  again: 'New code',
  code: 'Code for your phone’s camera',
  joined: 'Your phone is connected. What you write there also appears on this screen.',
  end: 'Stop using the phone',
  carry: {
    open: 'Move to my phone',
    lead: 'Point your phone’s camera at this code to go on talking on your phone.',
    keeps:
      'Once you talk on your phone, everything is gone from this screen. Until then the call goes on here.',
    moving: 'Moving to your phone. Please wait.',
    stay: 'Stay on this screen',
  },
};
