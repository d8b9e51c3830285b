import { expect, it } from 'vitest';
import { MAIL_TRIED_AGAIN_MS, staffMailTransition, type StaffMail } from './index.ts';

const mail: StaffMail = {
  ...{ id: 'm', state: 'waiting', staffId: 's', what: 'made', bookingId: 'b', day: '2026-12-03' },
  ...{ start: 600, minutes: 30, centerId: 'c', deskId: 'd', isCallback: false, topicIds: ['t'] },
  ...{ because: null, madeAt: 0, tries: 0, nextAt: 0 },
};
const after = (before: StaffMail, type: 'sent' | 'failed', now: number): StaffMail => {
  const next = staffMailTransition(before, { type }, now);
  if (!next.ok) throw new Error(next.code);
  return next.value;
};

it('[SM4] what cannot be handed over is tried again, later each time, and given up after a day', () => {
  let now = 0;
  let last: StaffMail = mail;
  for (const wait of MAIL_TRIED_AGAIN_MS) {
    last = after(last, 'failed', now);
    expect(last).toMatchObject({ state: 'waiting', nextAt: now + wait });
    now = last.nextAt;
  }
  expect(now).toBeGreaterThan(20 * 3_600_000);
  last = after(last, 'failed', now);
  expect(last.state).toBe('over');
  expect(staffMailTransition(last, { type: 'failed' }, now)).toMatchObject({ code: 'WRONG_STATE' });
});

it('[SM4] what was handed over is over', () => {
  expect(after(mail, 'sent', 1).state).toBe('over');
});
