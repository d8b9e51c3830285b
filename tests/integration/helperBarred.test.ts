import { NO_NEEDS } from '@madoguchi/domain';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { Admin } from '../support/server/admin.ts';
import { DEMO_PASSWORD, enrolKiosk, post, signIn, TestClient } from '../support/server/clients.ts';
import type { KioskDevice } from '../support/server/kioskDevice.ts';
import { serverOfTests } from '../support/server/serverOfTests.ts';

const { server } = await serverOfTests();
let admin: Admin;
let device: KioskDevice;
let kiosk: TestClient;
let center: TestClient;
let code: string;

const open = async (centerId?: string) =>
  new TestClient(server.origin, await enrolKiosk(server.origin, centerId)).connected();
const gone = (client: TestClient) => client.until(({ kioskView }) => kioskView?.helper === null);
const there = (client: TestClient) => client.until(({ kioskView }) => kioskView?.helper);

beforeAll(async () => {
  admin = await Admin.signIn(server.origin);
  const cookie = await signIn(server.origin, 'demo-center');
  center = await new TestClient(server.origin, cookie).connected();
  const password = { password: DEMO_PASSWORD };
  const drawn = await post(server.origin, '/api/account/staff-code', password, cookie);
  ({ code } = (await drawn.json()) as { code: string });
});
beforeEach(async () => {
  device = await enrolKiosk(server.origin);
  kiosk = await new TestClient(server.origin, device).connected();
});
afterAll(() => {
  for (const client of [kiosk, center]) client.leave();
});

it('[HP3] twenty wrong codes lock the kiosks of a center for all codes; another center goes on', async () => {
  const wrong = { code: '000000' };
  const locked = { ok: false, code: 'STAFF_CODE_LOCKED' };
  for (let n = 0; n < 4; n += 1) {
    const tried = await open('kitazawa-4');
    for (let again = 0; again < 5; again += 1) await tried.ask('helper.signIn', wrong);
    tried.leave();
  }
  const fresh = await open('kitazawa-4');
  expect(await fresh.ask('helper.signIn', wrong)).toEqual(locked);
  fresh.leave();
  await kiosk.done('helper.signIn', { code });
});

it('[RO12] [RO15] staff practise by their code, not over a visit; kiosk and console read so until it is ended', async () => {
  const asked = { topicId: 'care', needs: NO_NEEDS };
  const { consultationId } = await kiosk.done('consultation.request', asked);
  expect(await kiosk.ask('helper.signIn', { code, practise: true })).toEqual({
    ...{ ok: false, code: 'WRONG_STATE' },
  });
  expect((await kiosk.done('kiosk.sync', {})).helper).toBeNull();
  await kiosk.done('consultation.cancel', { consultationId });
  await kiosk.done('helper.signIn', { code, practise: true });
  expect(await kiosk.done('kiosk.sync', {})).toMatchObject({ practice: true });
  await kiosk.done('consultation.request', asked);
  const { queue } = await center.done('console.sync', {});
  expect(queue).toContainEqual(
    expect.objectContaining({ isPractice: true, standing: 'practice', mayLift: false }),
  );
  await kiosk.done('helper.endPractice', {});
  const { practice, consultation, helper } = await kiosk.done('kiosk.sync', {});
  expect([practice, consultation, helper?.name]).toEqual([false, null, expect.any(String)]);
  await kiosk.done('helper.leave', { why: 'steppedOut' });
  const { entries } = await admin.done('searchAudit', {
    ...{ staffId: null, action: null, recordKind: 'kiosk', recordId: device.kioskId },
    ...{ from: null, until: null, before: null },
  });
  expect(entries.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['helper.practiceBegun', 'helper.practiceEnded']),
  );
});

it('[HP5] a kiosk that is withdrawn has no helper any more', async () => {
  await kiosk.done('helper.signIn', { code });
  await there(kiosk);
  await admin.done('revokeKiosk', { kioskId: device.kioskId });
  await center.until(({ consoleView }) => consoleView?.helping === null);
  const { entries } = await admin.done('searchAudit', {
    ...{ staffId: null, action: 'helper.signedOut', recordKind: 'kiosk', from: null, until: null },
    ...{ recordId: device.kioskId, before: null },
  });
  expect(entries.map(({ details }) => details['reason'])).toEqual(['barred']);
  expect(await center.ask('helper.begin', { kioskId: device.kioskId })).toMatchObject({
    ok: false,
  });
});

it('[HP5] whoever leaves the center is not its helper any more, and their code opens nothing there', async () => {
  await kiosk.done('helper.signIn', { code });
  await there(kiosk);
  const { staffId } = (await center.done('console.sync', {})).me;
  const { people } = await admin.done('people');
  const me = people.find((each) => each.staffId === staffId);
  if (me === undefined) throw new Error('demo-center is not there');
  const { displayName, role, deskIds, centerIds, districtIds, skills } = me;
  const facts = { staffId, displayName, role, deskIds, districtIds, skills };
  await admin.done('changePerson', { ...facts, centerIds: ['kitazawa-5'] });
  await gone(kiosk);
  expect(await kiosk.ask('helper.signIn', { code })).toEqual({
    ok: false,
    code: 'STAFF_CODE_WRONG',
  });
  await admin.done('changePerson', { ...facts, centerIds });
});
