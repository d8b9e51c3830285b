import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { Admin } from '../support/server/admin.ts';
import { NO_NEEDS } from '@madoguchi/domain';
import {
  consoleClient,
  DEMO_PASSWORD,
  enrolKiosk,
  post,
  signIn,
  TestClient,
} from '../support/server/clients.ts';
import type { KioskDevice } from '../support/server/kioskDevice.ts';
import { serverOfTests } from '../support/server/serverOfTests.ts';
import { writeUp } from '../support/server/talking.ts';
import { fieldsOf, written } from '../support/server/writtenFields.ts';

const { server } = await serverOfTests();
let admin: Admin;
let device: KioskDevice;
let kiosk: TestClient;
let second: TestClient;
let elsewhere: TestClient;
let cookie: string;
let center: TestClient;
let code: string;

/** Draws a code for whoever has this cookie. */
async function draw(of: string): Promise<string> {
  const response = await post(
    server.origin,
    '/api/account/staff-code',
    { password: DEMO_PASSWORD },
    of,
  );
  expect(response.status).toBe(200);
  return ((await response.json()) as { code: string }).code;
}
const open = async (centerId?: string) =>
  new TestClient(server.origin, await enrolKiosk(server.origin, centerId)).connected();
const helperAt = async (client: TestClient) => (await client.done('kiosk.sync', {})).helper;
const gone = (client: TestClient) => client.until(({ kioskView }) => kioskView?.helper === null);
const there = (client: TestClient) => client.until(({ kioskView }) => kioskView?.helper);
const wrongOf = (right: string) => String((Number(right) + 1) % 1_000_000).padStart(6, '0');
const auditOf = async (recordId: string) => {
  const { entries } = await admin.done('searchAudit', {
    ...{ staffId: null, action: null, recordKind: 'kiosk', recordId },
    ...{ from: null, until: null, before: null },
  });
  return entries.map(({ action, details }) => ({ action, details }));
};

beforeAll(async () => {
  admin = await Admin.signIn(server.origin);
  cookie = await signIn(server.origin, 'demo-center');
  center = await new TestClient(server.origin, cookie).connected();
  code = await draw(cookie);
  elsewhere = await open('kitazawa-5');
});
beforeEach(async () => {
  device = await enrolKiosk(server.origin);
  kiosk = await new TestClient(server.origin, device).connected();
  second = await open();
});
afterAll(() => {
  for (const client of [kiosk, second, elsewhere, center]) client.leave();
});

it('[HP1] [HP7] a code makes the helper, shown at kiosk, console and board; at two kiosks nobody helps', async () => {
  await kiosk.done('helper.signIn', { code });
  const { name } = await there(kiosk);
  const { displayName, staffId } = (await center.done('console.sync', {})).me;
  expect(name).toBe(displayName);
  expect((await center.done('console.sync', {})).helping).toMatchObject({
    kioskId: device.kioskId,
    district: '池尻',
  });
  await second.done('helper.signIn', { code });
  await gone(kiosk);
  await there(second);
  await second.done('helper.leave', { why: 'steppedOut' });
  await gone(second);
  expect((await center.done('console.sync', {})).helping).toBeNull();
  expect(fieldsOf(await kiosk.done('kiosk.sync', {}))).toEqual(written.get('kiosk'));
  const told = await auditOf(device.kioskId);
  expect(told).toContainEqual(expect.objectContaining({ action: 'helper.signedIn' }));
  expect(told).toContainEqual(
    expect.objectContaining({
      action: 'helper.signedOut',
      details: { staffId, reason: 'moved' },
    }),
  );
  expect(JSON.stringify(told)).not.toContain(code);
});

it('[HP2] nobody of another center helps, by code or from the console', async () => {
  const refused = { ok: false, code: 'STAFF_CODE_WRONG' };
  expect(await elsewhere.ask('helper.signIn', { code })).toEqual(refused);
  const { kioskId } = await enrolKiosk(server.origin, 'kitazawa-5');
  expect(await center.ask('helper.begin', { kioskId })).toEqual({ ok: false, code: 'NOT_ALLOWED' });
  for (const username of ['setagaya-1', 'demo-admin']) {
    const client = new TestClient(server.origin, await signIn(server.origin, username));
    await client.connected();
    const answer = await client.ask('helper.begin', { kioskId: device.kioskId });
    expect(answer).toEqual({ ok: false, code: 'NOT_ALLOWED' });
    client.leave();
  }
  const specialist = await signIn(server.origin, 'setagaya-1');
  const password = { password: DEMO_PASSWORD };
  expect((await post(server.origin, '/api/account/staff-code', password, specialist)).status).toBe(
    403,
  );
  await center.done('helper.begin', { kioskId: device.kioskId });
  await there(kiosk);
  await center.done('helper.end', { kioskId: device.kioskId });
  await gone(kiosk);
});

it('[HP3] [HP6] five wrong codes lock the pad of a kiosk, also over a restart; the other pad and the console work', async () => {
  const wrong = { code: wrongOf(code) };
  for (let n = 0; n < 5; n += 1) {
    expect(await kiosk.ask('helper.signIn', wrong)).toEqual({
      ok: false,
      code: 'STAFF_CODE_WRONG',
    });
  }
  const locked = { ok: false, code: 'STAFF_CODE_LOCKED' };
  expect(await kiosk.ask('helper.signIn', { code })).toEqual(locked);
  const told = await auditOf(device.kioskId);
  expect(told.filter(({ action }) => action === 'helper.refused')).toHaveLength(6);
  await second.done('helper.signIn', { code });
  expect(await server.stop()).toBe(0);
  await server.start();
  admin = await Admin.signIn(server.origin);
  kiosk = await kiosk.again();
  second = await second.again();
  center = await center.again();
  expect(await kiosk.ask('helper.signIn', { code })).toEqual(locked);
  expect(await helperAt(second)).not.toBeNull();
  await center.done('helper.begin', { kioskId: device.kioskId });
  await there(kiosk);
  await gone(second);
});

it('[HP5] another code, and a disabled person, end it at once', async () => {
  await kiosk.done('helper.signIn', { code });
  await there(kiosk);
  const before = code;
  code = await draw(cookie);
  await gone(kiosk);
  expect(await kiosk.ask('helper.signIn', { code: before })).toEqual({
    ok: false,
    code: 'STAFF_CODE_WRONG',
  });
  await kiosk.done('helper.signIn', { code });
  await there(kiosk);
  const { staffId } = (await center.done('console.sync', {})).me;
  await admin.done('disablePerson', { staffId });
  await gone(kiosk);
  expect((await kiosk.ask('helper.signIn', { code })).ok).toBe(false);
  await admin.done('enablePerson', { staffId });
  cookie = await signIn(server.origin, 'demo-center');
  center = await new TestClient(server.origin, cookie).connected();
});

it('[HP9] whoever was called has come', async () => {
  await kiosk.done('staffCall.make', {});
  await kiosk.done('helper.signIn', { code });
  const { staffCall } = await kiosk.until(({ kioskView }) =>
    kioskView?.helper ? kioskView : null,
  );
  expect(staffCall).toBeNull();
});

it('[HP10] a code is told once, and then only since when there is one', async () => {
  const response = await fetch(`${server.origin}/api/account/staff-code`, { headers: { cookie } });
  expect(Object.keys((await response.json()) as object)).toEqual(['setAt']);
  const wrong = await post(server.origin, '/api/account/staff-code', { password: 'no' }, cookie);
  expect(wrong.status).toBe(401);
});

it('[HP21] [HP22] a brief rings with the name of its helper, and the specialist calls the staff back', async () => {
  const specialist = await consoleClient(server.origin);
  const asked = { topicId: 'care', needs: NO_NEEDS, brief: '耳が遠い方です。' };
  expect(await kiosk.ask('consultation.request', asked)).toEqual({
    ok: false,
    code: 'WRONG_STATE',
  });
  await kiosk.done('helper.signIn', { code });
  const { name } = await there(kiosk);
  const { consultationId } = await kiosk.done('consultation.request', asked);
  const { offerId, remark } = await specialist.until(({ consoleView }) => consoleView?.offer);
  expect(remark).toEqual({ text: asked.brief, byName: name });
  expect(await specialist.ask('staffCall.makeFor', { consultationId })).toMatchObject({
    ok: false,
  });
  await specialist.done('offer.accept', { consultationId, offerId });
  await kiosk.done('helper.leave', { why: 'steppedOut' });
  const { callId } = await specialist.done('staffCall.makeFor', { consultationId });
  const call = await center.until(({ consoleView }) => consoleView?.staffCalls[0]);
  expect(call).toMatchObject({ callId, state: 'calling' });
  const other = new TestClient(server.origin, await signIn(server.origin, 'tamagawa-1'));
  await other.connected();
  expect((await other.ask('staffCall.makeFor', { consultationId })).ok).toBe(false);
  other.leave();
  await kiosk.done('helper.signIn', { code });
  await center.until(({ consoleView }) => consoleView?.staffCalls.length === 0);
  await writeUp(specialist, consultationId);
  expect((await specialist.ask('staffCall.makeFor', { consultationId })).ok).toBe(false);
  specialist.leave();
});
