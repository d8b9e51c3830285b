import { expect, test } from 'vitest';
import { stuckThings } from './stuckThings.ts';

const NOTHING = { writeUps: 0, transfers: [], overdueCards: 0, lateWishes: 0, unattended: [] };

test('[W86] what is stuck is listed with residents who wait first, and nothing that goes on', () => {
  const desk = { deskId: 'd', name: { ja: '保健福祉課' }, waiting: 2, since: 0 };
  const stuck = { ...NOTHING, writeUps: 1, lateWishes: 3, unattended: [desk] };
  expect(stuckThings(NOTHING, 0)).toEqual([]);
  expect(stuckThings(stuck, 0)).toEqual([
    { kind: 'unattended', ...desk },
    { kind: 'writeUps', count: 1 },
    { kind: 'lateWishes', count: 3 },
  ]);
});

test('[W86] a transfer is stuck when nobody has taken it for a minute', () => {
  const transfer = { ticket: '池尻-001', since: 1_000 };
  const stuck = { ...NOTHING, transfers: [transfer] };
  expect(stuckThings(stuck, 60_999)).toEqual([]);
  expect(stuckThings(stuck, 61_000)).toEqual([{ kind: 'transfers', ...transfer }]);
});
