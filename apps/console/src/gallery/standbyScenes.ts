import type { ConsoleModel } from '@madoguchi/client';
import type { StandbyView } from '@madoguchi/protocol';
import type { Change } from './fakeActions.ts';
import { care, child, dayFromNow, minutesAgo, NOW } from './wardData.ts';

const EVERY_WEEKDAY = [0, 1, 2, 3, 4] as const;
const slot = {
  ...{ day: dayFromNow(2), start: 630, minutes: 30, district: '池尻', deskName: care.deskName },
};
const waiting: StandbyView = {
  ...{ standbyId: 'w1', state: 'waiting', name: 'イトウ', hasPhone: true },
  topics: [{ id: 'care', name: care.topicName }],
  ...{ language: 'ja', supports: [], withKiosk: true, district: '池尻' },
  suits: {
    ...{ fromDay: dayFromNow(0), untilDay: dayFromNow(28), weekdays: EVERY_WEEKDAY },
    ...{ from: 0, until: 720 },
  },
  ...{ madeAt: minutesAgo(3_000), slot: null, hold: null },
};

/** Who waits for a slot, in every state that a list can show. */
export const STANDBYS: StandbyView[] = [
  { ...waiting, standbyId: 'w0', state: 'asking', slot },
  {
    ...waiting,
    ...{ standbyId: 'w2', state: 'held', name: 'グエン', language: 'vi', slot },
    hold: { bookingId: 'held', until: NOW + 4 * 60_000, isMine: true },
  },
  {
    ...waiting,
    ...{ standbyId: 'w3', state: 'held', name: 'モリ', slot },
    hold: { bookingId: 'held-2', until: NOW + 2 * 60_000, isMine: false },
  },
  waiting,
  {
    ...waiting,
    ...{ standbyId: 'w4', name: 'コバヤシ', hasPhone: false, district: null },
    topics: [{ id: 'child', name: child.topicName }],
    supports: ['sign-language'],
    suits: { ...waiting.suits, weekdays: [1, 3], from: 720, until: 1440 },
  },
];

/** What staff do for whoever waits. */
export function standbyOf(change: Change): ConsoleModel['standby'] {
  const become = (id: string, next: Partial<StandbyView>) =>
    change(({ standbys }) => ({
      standbys: standbys.map((each) => (each.standbyId === id ? { ...each, ...next } : each)),
    }));
  const drop = (id: string) =>
    change(({ standbys }) => ({
      standbys: standbys.filter(({ standbyId }) => standbyId !== id),
    }));
  return {
    add: () => Promise.resolve(),
    async hold(standbyId) {
      const until = Date.now() + 5 * 60_000;
      await become(standbyId, {
        ...{ state: 'held', hold: { bookingId: 'held', until, isMine: true } },
      });
      const { day, start, minutes } = slot;
      const held = { day, start, minutes, centerId: 'setagaya-1', deskId: 'd1' };
      return { state: 'held', bookingId: 'held', until, inMs: 5 * 60_000, slot: held };
    },
    async book(standbyId) {
      await drop(standbyId);
      return { bookingId: 'held', number: '412345' };
    },
    decline: (standbyId) => become(standbyId, { state: 'waiting', slot: null, hold: null }),
    withdraw: drop,
    read: () => Promise.resolve({ phone: '0300000000' }),
  };
}
