import type { ConsoleView, ContactView } from '@madoguchi/protocol';
import { expect, it } from 'vitest';
import { firstMatter } from './wish.ts';

const me: ConsoleView['me'] = {
  ...{ staffId: 's', displayName: '', role: 'staff', desks: [], centers: ['池尻'] },
  ...{ activity: 'away', awayReason: null, boards: [{ placeId: 'c1', name: '池尻' }] },
};
const wish: ContactView = {
  ...{ contactId: 'w', kind: 'callback', district: '池尻', requestedAt: 0, takenBy: 'nobody' },
  ...{ topicId: 'care', topicName: { ja: '' }, deskId: 'd', deskName: { ja: '' }, centerId: 'c1' },
  ...{ wish: { day: '2026-12-03', part: 'morning' }, hasPhone: true },
};

it('[BD9] a wish says what is booked: its matter, its day and whether somebody is called back', () => {
  expect(firstMatter(me, null)).toMatchObject({ centerId: 'c1', contactId: null, topicIds: [] });
  expect(firstMatter(me, wish)).toMatchObject({
    ...{ contactId: 'w', topicIds: ['care'], deskId: 'd', centerId: 'c1' },
    ...{ fromDay: '2026-12-03', source: 'wish', withKiosk: false },
  });
});
