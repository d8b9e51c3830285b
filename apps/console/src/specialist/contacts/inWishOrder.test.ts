import type { ContactView } from '@madoguchi/protocol';
import { expect, test } from 'vitest';
import { inWishOrder } from './inWishOrder.ts';

const wish = (
  contactId: string,
  day: string,
  part: 'morning' | 'afternoon',
  requestedAt: number,
): ContactView => ({
  ...{ contactId, wish: { day, part }, requestedAt, kind: 'callback', district: '池尻' },
  ...{ topicName: { ja: '' }, deskName: { ja: '' }, hasPhone: true, takenBy: 'nobody' },
  ...{ centerId: 'c', topicId: 't', deskId: 'd' },
});

test('[W89] wishes stand by their day and the half of it, then by when they were left', () => {
  const listed = inWishOrder([
    wish('later', '2026-12-02', 'morning', 1),
    wish('afternoon', '2026-12-01', 'afternoon', 2),
    wish('second', '2026-12-01', 'morning', 4),
    wish('first', '2026-12-01', 'morning', 3),
  ]);
  expect(listed.map(({ contactId }) => contactId)).toEqual([
    'first',
    'second',
    'afternoon',
    'later',
  ]);
});
