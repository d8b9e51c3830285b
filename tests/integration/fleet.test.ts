import type { BoardView, WatchedKiosk } from '@madoguchi/protocol';
import { expect, it } from 'vitest';
import { Admin } from '../support/server/admin.ts';
import { boardOf, kioskClient, signIn } from '../support/server/clients.ts';
import { serverOfTests } from '../support/server/serverOfTests.ts';

const { server } = await serverOfTests();
const { origin } = server;

const ALL = { camera: true, microphone: true, sound: true };

const healthOn = (view: BoardView | null) =>
  view?.scope === 'center' ? (view.kiosks[0]?.health ?? null) : null;

it('[FL3] [FL4] what a kiosk says of itself is seen by admins and its center, not on a wall, and forgotten when it goes', async () => {
  const kiosk = await kioskClient(origin);
  const admin = await Admin.signIn(origin);
  const seen = async (): Promise<WatchedKiosk | undefined> =>
    (await admin.done('fleet')).kiosks.find(({ district }) => district === '池尻');
  const cookie = await signIn(origin, 'demo-center');
  const board = await boardOf(origin, cookie, 'setagaya-1').connected();
  const wall = await boardOf(origin, cookie, 'setagaya-1', 'wallBoard').connected();
  expect(await seen()).toMatchObject({ connected: true, condition: null });
  const condition = {
    devices: { ...ALL, microphone: false },
    print: 'failed',
    calls: ['poor', 'poor'],
  } as const;
  await kiosk.done('kiosk.condition', condition);
  const health = await board.until(({ boardView }) => {
    const told = healthOn(boardView);
    return told?.verdict === 'cannot' ? told : null;
  });
  expect(health.faults).toEqual(expect.arrayContaining(['microphone', 'poorCalls', 'printer']));
  expect(await seen()).toMatchObject({ condition, verdict: 'cannot', faults: health.faults });
  expect(healthOn(await wall.done('board.sync', {}))).toBeNull();
  kiosk.leave();
  await expect.poll(seen).toMatchObject({ connected: false, condition: null, faults: ['offline'] });
  await expect
    .poll(async () => healthOn(await board.done('board.sync', {})))
    .toEqual({ verdict: 'cannot', faults: ['offline'] });
  for (const client of [board, wall]) client.leave();
});

it('[FL5] [FL6] a fault that lasts is an alert, seen and silenced by an admin; all of it is in the log', async () => {
  const kiosk = await kioskClient(origin);
  const admin = await Admin.signIn(origin);
  const alerts = async () => (await admin.done('fleet')).kiosks.flatMap((each) => each.alerts);
  expect(await alerts()).toEqual([]);
  await kiosk.done('kiosk.condition', { devices: ALL, print: null, calls: ['poor', 'poor'] });
  await expect
    .poll(alerts, { timeout: 12_000 })
    .toMatchObject([{ fault: 'poorCalls', state: 'raised', byName: null }]);
  const [{ alertId } = { alertId: '' }] = await alerts();
  const seen = await admin.done('seeAlert', { alertId });
  expect(seen.kiosks.flatMap((each) => each.alerts)).toMatchObject([{ state: 'seen' }]);
  const asked = { alertId, reason: '回線の工事を待っています', hours: 4 } as const;
  expect((await admin.ask('silenceAlert', { ...asked, reason: ' ' })).ok).toBe(false);
  await admin.done('silenceAlert', asked);
  expect(await alerts()).toMatchObject([{ state: 'silenced', reason: asked.reason }]);
  expect((await admin.ask('seeAlert', { alertId: 'nobody' })).ok).toBe(false);
  const query = { staffId: null, from: null, until: null, before: null, recordId: null } as const;
  for (const action of ['alert.raised', 'alert.seen', 'alert.silenced'] as const) {
    const { entries } = await admin.done('searchAudit', { ...query, action, recordKind: null });
    expect(entries).toMatchObject([{ action, record: { kind: 'kiosk' } }]);
  }
  kiosk.leave();
});
