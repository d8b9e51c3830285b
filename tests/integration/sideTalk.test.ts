import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { NO_NEEDS } from '@madoguchi/domain';
import { Admin } from '../support/server/admin.ts';
import {
  boardOf,
  consoleClient,
  enrolKiosk,
  signIn,
  TestClient,
} from '../support/server/clients.ts';
import type { KioskDevice } from '../support/server/kioskDevice.ts';
import { serverOfTests } from '../support/server/serverOfTests.ts';
import { writeUp } from '../support/server/talking.ts';

const { server } = await serverOfTests();
let device: KioskDevice;
let kiosk: TestClient;
let specialist: TestClient;
let center: TestClient;
let about: { readonly kioskId: string };

let cookie: string;

beforeAll(async () => {
  cookie = await signIn(server.origin, 'demo-center');
  center = await new TestClient(server.origin, cookie).connected();
});
beforeEach(async () => {
  device = await enrolKiosk(server.origin);
  about = { kioskId: device.kioskId };
  kiosk = await new TestClient(server.origin, device).connected();
  specialist = await consoleClient(server.origin);
  await center.done('helper.begin', about);
});
afterAll(() => {
  for (const client of [kiosk, specialist, center]) client.leave();
});

/** A call at the kiosk beside which the staff of the center help. */
async function call(): Promise<string> {
  const asked = { topicId: 'care', needs: NO_NEEDS };
  const { consultationId } = await kiosk.done('consultation.request', asked);
  const { offerId } = await specialist.until(({ consoleView }) => consoleView?.offer);
  await specialist.done('offer.accept', { consultationId, offerId });
  await center.until(({ consoleView }) => consoleView?.helping?.sideTalk === 'open');
  return consultationId;
}
const isIn = (state: 'inCall' | 'onHold') =>
  kiosk.until(({ kioskView }) => {
    const c = kioskView?.consultation;
    return c?.state === state ? c : null;
  });
const kindsOf = (present: readonly { readonly kind: string }[]) => present.map(({ kind }) => kind);
async function aside(): Promise<string> {
  const consultationId = await call();
  await center.done('helper.sideTalk', about);
  expect(await isIn('onHold')).toMatchObject({ reason: 'side-talk' });
  return consultationId;
}

it('[HP30] [HP31] the helper talks to the specialist while the resident is held, introduces, and steps out', async () => {
  expect(await center.ask('helper.sideTalk', about)).toEqual({ ok: false, code: 'WRONG_STATE' });
  const consultationId = await aside();
  const { current } = await center.done('console.sync', {});
  expect(current).toMatchObject({ role: 'joined', consultationId, reason: 'side-talk' });
  const { helping } = await center.done('console.sync', {});
  expect(helping?.sideTalk).toBe('aside');
  await center.done('helper.sideTalk', about);
  await center.done('helper.introduce', about);
  expect(kindsOf((await isIn('inCall')).present)).toContain('centerStaff');
  await center.done('helper.introduce', about);
  await center.done('helper.end', about);
  await kiosk.until(({ kioskView }) => {
    const c = kioskView?.consultation;
    return kioskView?.helper === null && c?.state === 'inCall' && c.present.length === 2;
  });
  expect(await center.ask('helper.sideTalk', about)).toEqual({ ok: false, code: 'NOT_ALLOWED' });
  // Called back by the specialist: one press rings at the center, one makes the helper.
  await specialist.done('staffCall.makeFor', { consultationId });
  await center.until(({ consoleView }) => consoleView?.staffCalls[0]);
  await center.done('helper.begin', about);
  await center.done('helper.sideTalk', about);
  await isIn('onHold');
  await specialist.done('consultation.resume', { consultationId });
  expect(kindsOf((await isIn('inCall')).present)).toContain('centerStaff');
  await writeUp(specialist, consultationId);
});

it('[HP30] nobody talks aside who does not help there', async () => {
  const consultationId = await call();
  const other = new TestClient(server.origin, await signIn(server.origin, 'setagaya-1'));
  await other.connected();
  expect(await other.ask('helper.sideTalk', about)).toEqual({ ok: false, code: 'NOT_ALLOWED' });
  other.leave();
  await center.done('helper.end', about);
  for (const press of ['helper.sideTalk', 'helper.introduce'] as const) {
    expect(await center.ask(press, about)).toEqual({ ok: false, code: 'NOT_ALLOWED' });
  }
  await writeUp(specialist, consultationId);
});

it('[HP32] [HP33] the resident who goes on alone, and the helper who leaves, end the hold', async () => {
  const consultationId = await aside();
  await kiosk.done('helper.leave', { why: 'steppedOut' });
  expect(kindsOf((await isIn('inCall')).present)).not.toContain('centerStaff');
  await center.done('helper.begin', about);
  await center.done('helper.sideTalk', about);
  await isIn('onHold');
  await center.done('participant.part', { consultationId });
  await isIn('inCall');
  expect((await center.done('console.sync', {})).helping).not.toBeNull();
  await writeUp(specialist, consultationId);
});

it('[HP32] a talk aside outlives a reload of the kiosk and a restart, and ends with the call', async () => {
  await aside();
  kiosk.leave();
  await specialist.until(
    ({ consoleView: view }) =>
      view?.current && 'kioskAway' in view.current && view.current.kioskAway,
  );
  kiosk = await kiosk.again();
  expect(await isIn('onHold')).toMatchObject({ reason: 'side-talk' });
  expect(await server.stop()).toBe(0);
  await server.start();
  kiosk = await kiosk.again();
  specialist = await specialist.again();
  center = await center.again();
  expect(await isIn('onHold')).toMatchObject({ reason: 'side-talk' });
  const { consultationId } = await center.until(
    ({ consoleView }) => consoleView?.helping?.sideTalk === 'aside' && consoleView.current,
  );
  await kiosk.done('consultation.hangUp', { consultationId });
  await kiosk.until(({ kioskView }) => kioskView?.consultation === null);
  await center.until(({ consoleView }) => consoleView?.current === null);
  await writeUp(specialist, consultationId);
});

it('[HP34] [HP35] [HP37] what was done is counted for who helped, and a hint is put away', async () => {
  const board = await boardOf(server.origin, cookie).connected();
  const { me } = await center.done('console.sync', {});
  const use = async () => {
    const view = await board.done('board.sync', {});
    if (view.scope !== 'center' || view.use === null) throw new Error('no board of a center');
    const mine = view.use.helpers.find(({ name }) => name === me.displayName);
    return { all: view.use.thisWeek, mine: mine?.thisWeek };
  };
  const before = await use();
  const consultationId = await aside();
  await center.done('helper.introduce', about);
  await isIn('inCall');
  const after = await use();
  for (const which of ['visits', 'helped', 'introductions'] as const) {
    expect(after.all[which]).toBe(before.all[which] + 1);
    expect(after.mine?.[which]).toBe((before.mine?.[which] ?? 0) + 1);
  }
  board.leave();
  const wall = await boardOf(server.origin, cookie, null, 'wallBoard').connected();
  expect(await wall.done('board.sync', {})).toMatchObject({ use: null });
  wall.leave();
  const admin = await Admin.signIn(server.origin);
  const { centers } = await admin.done('visitFigures');
  expect(centers.find(({ district }) => district === '池尻')?.thisWeek).toEqual(after.all);
  await writeUp(specialist, consultationId);
  for (let press = 0; press < 2; press += 1) await center.done('helper.restHint', {});
  expect((await center.done('console.sync', {})).quiet).toBeNull();
  expect(await specialist.ask('helper.restHint', {})).toEqual({ ok: false, code: 'NOT_ALLOWED' });
});

it('[HP38] more is said while the resident waits, and added', async () => {
  const refused = { ok: false, code: 'WRONG_STATE' };
  expect(await kiosk.ask('helper.brief', { text: 'お急ぎです。' })).toEqual(refused);
  const asked = { topicId: 'care', needs: NO_NEEDS, brief: '耳が遠い方です。' };
  const { consultationId } = await kiosk.done('consultation.request', asked);
  await kiosk.done('helper.brief', { text: '耳が遠い方です。\nお急ぎです。' });
  const long = { text: 'あ'.repeat(195) };
  expect(await kiosk.ask('helper.brief', long)).toEqual({ ok: false, code: 'TEXT_TOO_LONG' });
  const { remark } = await specialist.until(({ consoleView }) => consoleView?.offer);
  expect(remark?.text).toBe('耳が遠い方です。\nお急ぎです。');
  await kiosk.done('helper.leave', { why: 'steppedOut' });
  expect(await kiosk.ask('helper.brief', { text: 'あと' })).toEqual(refused);
  await kiosk.done('consultation.cancel', { consultationId });
});
