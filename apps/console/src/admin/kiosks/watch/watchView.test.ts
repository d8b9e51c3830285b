import type { KioskVerdict } from '@madoguchi/domain';
import type { WatchedKiosk } from '@madoguchi/protocol';
import { expect, test } from 'vitest';
import { toMend, verdictCounts } from './watchView.ts';

const kiosk = (kioskId: string, verdict: KioskVerdict): WatchedKiosk => ({
  ...{ kioskId, name: kioskId, centerId: 'c1', district: '池尻', verdict, faults: [] },
  ...{ connected: true, since: null, page: null, shell: null, condition: null },
  ...{ deskCamera: null, lastCallAt: null, alerts: [], closure: null },
});

test('[FL4] what cannot serve comes before what wants care; what rests or is well wants nothing', () => {
  const kiosks = [
    kiosk('well', 'can'),
    kiosk('care', 'careful'),
    kiosk('rest', 'resting'),
    kiosk('gone', 'cannot'),
  ];
  expect(toMend(kiosks).map(({ kioskId }) => kioskId)).toEqual(['gone', 'care']);
  expect(verdictCounts([...kiosks, kiosk('more', 'can')])).toEqual([
    { verdict: 'cannot', count: 1 },
    { verdict: 'careful', count: 1 },
    { verdict: 'resting', count: 1 },
    { verdict: 'can', count: 2 },
  ]);
  expect(verdictCounts([])).toEqual([]);
});
