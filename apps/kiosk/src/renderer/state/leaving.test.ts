import { NO_NEEDS } from '@madoguchi/domain';
import { expect, test } from 'vitest';
import { leavingOf } from './leaving.ts';
import { inCall, kioskView, waiting } from './testing/views.ts';

const view = kioskView();

test('[K500] whatever has something to leave is asked about, and nothing else', () => {
  const left = {
    visit: [
      leavingOf({ name: 'choosing', view }),
      leavingOf({ name: 'checkIn', view }),
      leavingOf({ name: 'confirming', view, topicId: 'care' }),
      leavingOf({ name: 'contact', view, topicId: 'care' }),
      leavingOf({ name: 'booking', view, topicId: 'care', needs: NO_NEEDS }),
    ],
    queue: [leavingOf({ name: 'waiting', view, consultation: waiting })],
    call: [leavingOf({ name: 'call', consultation: inCall, summary: null })],
    end: [
      leavingOf({ name: 'thanks', view }),
      leavingOf({ name: 'farewell', view, because: 'dropped' }),
    ],
    null: [
      leavingOf({ name: 'connecting' }),
      leavingOf({ name: 'enrol' }),
      leavingOf({ name: 'refused', code: 'KIOSK_REFUSED' }),
      leavingOf({ name: 'idle', view }),
      leavingOf({ name: 'outOfOrder', closure: { reason: 'room', elsewhere: [] } }),
      leavingOf({ name: 'waiting', view, consultation: null }),
    ],
  };
  for (const [what, found] of Object.entries(left)) {
    for (const each of found) expect(String(each)).toBe(what);
  }
});
