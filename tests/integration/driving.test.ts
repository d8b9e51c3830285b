import { NO_NEEDS } from '@madoguchi/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Admin } from '../support/server/admin.ts';
import { consoleClient, enrolKiosk, signIn, TestClient } from '../support/server/clients.ts';
import type { KioskDevice } from '../support/server/kioskDevice.ts';
import { serverOfTests } from '../support/server/serverOfTests.ts';

const { server } = await serverOfTests();
let device: KioskDevice;
let kiosk: TestClient;
let center: TestClient;
beforeAll(async () => {
  device = await enrolKiosk(server.origin);
  kiosk = await new TestClient(server.origin, device).connected();
  center = await new TestClient(
    server.origin,
    await signIn(server.origin, 'demo-center'),
  ).connected();
});
afterAll(() => {
  for (const client of [kiosk, center]) client.leave();
});

const LARGER = { what: 'textSize', step: 1 } as const;
const drive = (by: TestClient) => by.ask('driving.ask', { kioskId: device.kioskId, drive: LARGER });
const asked = () =>
  kiosk.until(({ kioskView }) =>
    kioskView?.driving?.state === 'asked' ? kioskView.driving : null,
  );
const stateAt = (by: TestClient, state: string) =>
  by.until(({ consoleView }) => {
    const { helping, current } = consoleView ?? {};
    const own = helping?.driving ?? (current && 'driving' in current ? current.driving : null);
    return own?.state === state ? own : null;
  });

it('[HP40] [HP41] the helper changes the kiosk, which answers; nobody does who neither helps nor serves', async () => {
  const denied = { ok: false, code: 'NOT_ALLOWED' };
  expect(await drive(center)).toEqual(denied);
  await center.done('helper.begin', { kioskId: device.kioskId });
  expect(await drive(center)).toMatchObject({ ok: true });
  const { driveId, drive: what } = await asked();
  expect(what).toEqual(LARGER);
  expect(await drive(center)).toEqual({ ok: false, code: 'WRONG_STATE' });
  await kiosk.done('driving.answer', { driveId, result: 'done' });
  await stateAt(center, 'done');
  await kiosk.done('driving.answer', { driveId, result: 'undone' });
  await stateAt(center, 'undone');
  const specialist = await consoleClient(server.origin);
  expect(await drive(specialist)).toEqual(denied);
  specialist.leave();
});

it('[HP42] [HP43] what is refused stays so until it is allowed, and each is an entry of the log', async () => {
  await kiosk.done('driving.say', { said: 'refuse' });
  await stateAt(center, 'refused');
  expect(await drive(center)).toEqual({ ok: false, code: 'DRIVING_REFUSED' });
  await kiosk.done('driving.say', { said: 'allow' });
  await stateAt(center, 'none');
  expect(await drive(center)).toMatchObject({ ok: true });
  const admin = await Admin.signIn(server.origin);
  const { entries } = await admin.done('searchAudit', {
    ...{ staffId: null, action: null, recordKind: 'kiosk', recordId: device.kioskId },
    ...{ from: null, until: null, before: null },
  });
  const told = entries.filter(({ action }) => action.startsWith('driving.'));
  expect(told.map(({ action, details }) => [action, details])).toEqual([
    ['driving.asked', { kind: 'textSize' }],
    ['driving.allowed', {}],
    ['driving.refused', {}],
    ['driving.asked', { kind: 'textSize' }],
  ]);
  await kiosk.done('driving.say', { said: 'forget' });
  await stateAt(center, 'none');
});

it('[HP41] the specialist of the call changes it, too, and nobody changes a kiosk that is not there', async () => {
  const specialist = await consoleClient(server.origin);
  const { consultationId } = await kiosk.done('consultation.request', {
    ...{ topicId: 'care', needs: NO_NEEDS },
  });
  const { offerId } = await specialist.until(({ consoleView }) => consoleView?.offer);
  expect(await drive(specialist)).toEqual({ ok: false, code: 'NOT_ALLOWED' });
  await specialist.done('offer.accept', { consultationId, offerId });
  expect(await drive(specialist)).toMatchObject({ ok: true });
  const { driveId } = await asked();
  await kiosk.done('driving.answer', { driveId, result: 'already' });
  await stateAt(specialist, 'already');
  kiosk.leave();
  await specialist.until(({ consoleView }) => {
    const { current } = consoleView ?? {};
    return current && 'kioskAway' in current && current.kioskAway;
  });
  expect(await drive(specialist)).toEqual({ ok: false, code: 'KIOSK_AWAY' });
  kiosk = await kiosk.again();
  await kiosk.done('consultation.hangUp', { consultationId });
  specialist.leave();
});
