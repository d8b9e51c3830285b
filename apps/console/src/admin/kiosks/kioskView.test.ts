import type { AdminKiosk } from '@madoguchi/protocol';
import { expect, test } from 'vitest';
import {
  codeLeft,
  duplicatesOf,
  enrolledSince,
  groupedCode,
  kioskRows,
  wrongClocksOf,
} from './kioskView.ts';

const kiosk = (kioskId: string, centerId: string, more: Partial<AdminKiosk> = {}): AdminKiosk => ({
  kioskId,
  name: kioskId,
  centerId,
  enrolledAt: 1,
  lastSeenAt: null,
  version: null,
  connected: false,
  revokedAt: null,
  duplicateAt: null,
  clockAheadMs: null,
  deskCamera: null,
  ...more,
});
const ward = {
  centers: [
    { id: 'c1', branchId: 'b1', district: '池尻', model: true },
    { id: 'c2', branchId: 'b1', district: '太子堂', model: false },
  ],
};

test('[O40] devices stand by center in the order of the ward, withdrawn ones at the end', () => {
  const rows = kioskRows(
    [
      kiosk('k1', 'c2'),
      kiosk('k2', 'c1', { revokedAt: 5 }),
      kiosk('k3', 'gone'),
      kiosk('k4', 'c1'),
    ],
    ward,
  );
  expect(rows.map(({ kioskId, district }) => [kioskId, district])).toEqual([
    ['k4', '池尻'],
    ['k1', '太子堂'],
    ['k3', null],
    ['k2', '池尻'],
  ]);
});

test('[O41] a copied key is an alarm until the device is withdrawn', () => {
  const copied = kiosk('k1', 'c1', { duplicateAt: 7 });
  expect(duplicatesOf([copied, kiosk('k2', 'c1')])).toEqual([copied]);
  expect(duplicatesOf([{ ...copied, revokedAt: 8 }])).toEqual([]);
});

test('[O42] a code is shown in two groups of four', () => {
  expect(groupedCode('K7QM2X9B')).toBe('K7QM-2X9B');
});

test('[O42] how long a code works is said in whole minutes, then as short, then as over', () => {
  expect(codeLeft(600_000, 0)).toBe(10);
  expect(codeLeft(100_000, 0)).toBe(2);
  expect(codeLeft(60_000, 0)).toBe(1);
  expect(codeLeft(59_999, 0)).toBe('short');
  expect(codeLeft(600_000, 600_000)).toBe('over');
});

test('[O43] the device that used the code is the newest one of the center', () => {
  const known = new Set(['k1']);
  const before = kiosk('k1', 'c1');
  expect(enrolledSince([before, kiosk('k2', 'c2')], 'c1', known)).toBeNull();
  expect(enrolledSince([before, kiosk('k3', 'c1')], 'c1', known)?.kioskId).toBe('k3');
});

test('[O81] a clock that is off by more than two minutes is told of, either way, of a device in use', () => {
  const found = wrongClocksOf([
    kiosk('right', 'c1', { clockAheadMs: 120_000 }),
    kiosk('ahead', 'c1', { clockAheadMs: 121_000 }),
    kiosk('behind', 'c1', { clockAheadMs: -86_400_000 }),
    kiosk('away', 'c1'),
    kiosk('revoked', 'c1', { clockAheadMs: 500_000, revokedAt: 1 }),
  ]);
  expect(found.map(({ kioskId }) => kioskId)).toEqual(['ahead', 'behind']);
});
