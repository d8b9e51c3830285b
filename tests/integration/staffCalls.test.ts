import { afterAll, beforeAll, expect, it } from 'vitest';
import { consoleClient, enrolKiosk, signIn, TestClient } from '../support/server/clients.ts';
import { serverOfTests } from '../support/server/serverOfTests.ts';
import { talk } from '../support/server/talking.ts';
import { fieldsOf, written } from '../support/server/writtenFields.ts';

const { server } = await serverOfTests();
let kiosk: TestClient;
let other: TestClient;
let center: TestClient;
beforeAll(async () => {
  kiosk = await new TestClient(server.origin, await enrolKiosk(server.origin)).connected();
  other = await new TestClient(
    server.origin,
    await enrolKiosk(server.origin, 'kitazawa-5'),
  ).connected();
  const cookie = await signIn(server.origin, 'demo-center');
  center = await new TestClient(server.origin, cookie).connected();
});
afterAll(() => {
  for (const client of [kiosk, other, center]) client.leave();
});

const ringing = () => center.until(({ consoleView }) => consoleView?.staffCalls[0]);
const silent = () => center.until(({ consoleView }) => consoleView?.staffCalls.length === 0);

it('[SC503] a call rings at the consoles of its center over a real socket, and changes no consultation', async () => {
  const specialist = await consoleClient(server.origin);
  const consultationId = await talk(kiosk, specialist);
  const { callId } = await kiosk.done('staffCall.make', {});
  expect(await kiosk.done('staffCall.make', {})).toEqual({ callId });
  const call = await ringing();
  expect(fieldsOf(call)).toEqual(written.get('console-staff-calls'));
  expect(call).toMatchObject({ callId, state: 'calling', goes: null, district: '池尻' });
  const told = await specialist.until(({ consoleView }) => {
    const current = consoleView?.current;
    return current && 'staffCall' in current && current.staffCall !== null ? current : null;
  });
  expect(told).toMatchObject({ consultationId, state: 'inCall', staffCall: 'calling' });
  await center.done('staffCall.acknowledge', { callId });
  await kiosk.until(({ kioskView }) => kioskView?.staffCall?.state === 'acknowledged');
  await kiosk.done('staffCall.finish', { callId });
  await silent();
  expect((await kiosk.done('kiosk.sync', {})).consultation).toMatchObject({ state: 'inCall' });
  await specialist.done('consultation.hangUp', { consultationId });
  specialist.leave();
});

it('[H6] a call is out of reach of another kiosk, of specialists and of admins', async () => {
  const { callId } = await kiosk.done('staffCall.make', {});
  const refused = { ok: false, code: 'NOT_ALLOWED' };
  expect(await other.ask('staffCall.withdraw', { callId })).toEqual(refused);
  expect(await other.ask('staffCall.finish', { callId })).toEqual(refused);
  for (const username of ['setagaya-1', 'demo-admin']) {
    const cookie = await signIn(server.origin, username);
    const client = await new TestClient(server.origin, cookie).connected();
    expect(await client.ask('staffCall.acknowledge', { callId })).toEqual(refused);
    expect((await client.done('console.sync', {})).staffCalls).toEqual([]);
    client.leave();
  }
  expect(await center.ask('staffCall.make', {})).toEqual(refused);
  expect(await center.ask('staffCall.acknowledge', { callId: 'nobody' })).toEqual({
    ok: false,
    code: 'NOT_FOUND',
  });
  await kiosk.done('staffCall.withdraw', { callId });
  await silent();
});

it('[SC506] a call outlives a restart of the server and a reload of its kiosk', async () => {
  const { callId } = await kiosk.done('staffCall.make', {});
  await ringing();
  expect(await server.stop()).toBe(0);
  await server.start();
  kiosk = await kiosk.again();
  center = await center.again();
  expect((await kiosk.done('kiosk.sync', {})).staffCall).toMatchObject({
    callId,
    state: 'calling',
  });
  expect((await center.done('console.sync', {})).staffCalls).toMatchObject([{ callId }]);
  await center.done('staffCall.acknowledge', { callId });
  await center.done('staffCall.finish', { callId });
});
