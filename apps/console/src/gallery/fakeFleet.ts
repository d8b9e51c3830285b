import type { FleetState, WatchedKiosk } from '@madoguchi/protocol';

const MINUTE_MS = 60_000;
const NOW = Date.now();

const kiosk: WatchedKiosk = {
  ...{ kioskId: 'k1', name: '相談端末1', centerId: 'setagaya-1', district: '池尻' },
  ...{ verdict: 'can', faults: [], connected: true, since: NOW - 400 * MINUTE_MS },
  ...{ page: '0.1.0', shell: '43.1.0', closure: null, deskCamera: 'works', alerts: [] },
  condition: {
    devices: { camera: true, microphone: true, sound: true },
    ...{ print: 'printed', calls: ['good'] },
  },
  lastCallAt: NOW - 25 * MINUTE_MS,
};

/** Kiosks of which one cannot serve, one wants care and one rests. */
export const fakeFleet: FleetState = {
  servedVersion: '0.1.0',
  kiosks: [
    kiosk,
    {
      ...{ ...kiosk, kioskId: 'k2', name: '2番窓口', verdict: 'careful' },
      faults: ['poorCalls', 'printer'],
      alerts: [
        {
          ...{ alertId: 'a1', fault: 'printer', state: 'silenced', raisedAt: NOW - 90 * MINUTE_MS },
          ...{
            byName: '世田谷 担当1',
            reason: 'インクを注文しました',
            until: NOW + 600 * MINUTE_MS,
          },
        },
      ],
      condition: {
        devices: { camera: true, microphone: true, sound: true },
        ...{ print: 'failed', calls: ['poor', 'good', 'poor'] },
      },
    },
    {
      ...{ ...kiosk, kioskId: 'k3', centerId: 'kitazawa-5', district: '松原' },
      ...{ verdict: 'cannot', faults: ['offline'], connected: false, condition: null },
      alerts: [
        {
          ...{ alertId: 'a2', fault: 'offline', state: 'raised', raisedAt: NOW - 2 * MINUTE_MS },
          ...{ byName: null, reason: null, until: null },
        },
      ],
      ...{ since: NOW - 12 * MINUTE_MS, shell: null, lastCallAt: null, deskCamera: null },
    },
    {
      ...{ ...kiosk, kioskId: 'k4', name: '2番窓口', centerId: 'kitazawa-5', district: '松原' },
      ...{ verdict: 'resting', faults: ['microphone'] },
      closure: { reason: 'broken', since: NOW - 200 * MINUTE_MS },
      condition: {
        devices: { camera: true, microphone: false, sound: true },
        ...{ print: null, calls: [] },
      },
    },
  ],
};
