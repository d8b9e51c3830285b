import { NO_NEEDS } from '@madoguchi/domain';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { consoleClient, kioskClient, type TestClient } from '../support/server/clients.ts';
import { drawCode, HandsetClient, triedCode } from '../support/server/handset.ts';
import { serverOfTests } from '../support/server/serverOfTests.ts';
import { openMedia, talk, writeUp } from '../support/server/talking.ts';
import { fieldsOf, written } from '../support/server/writtenFields.ts';

const { server } = await serverOfTests({ HANDSET_ADDRESS: '{origin}' });
let kiosk: TestClient;
let specialist: TestClient;
let call: string;
let phone: HandsetClient | null;

beforeEach(async () => {
  kiosk = await kioskClient(server.origin);
  specialist = await consoleClient(server.origin);
  call = await talk(kiosk, specialist);
  phone = null;
});
afterEach(async () => {
  await writeUp(specialist, call).catch(() => undefined);
  for (const client of [kiosk, specialist, phone]) client?.leave();
});

const moving = async () =>
  (phone = await HandsetClient.join(server.origin, await drawCode(kiosk, call, 'call')));
const carried = async () => {
  const taken = await moving();
  const media = await openMedia(taken, call);
  await taken.done('handset.carry', { consultationId: call });
  return { taken, media };
};
const atConsole = () => {
  const current = specialist.consoleView?.current;
  return current?.state === 'inCall' ? [current.onHandset, current.kioskAway] : null;
};
const atKiosk = () => {
  const shown = kiosk.kioskView?.consultation;
  return shown?.state === 'inCall' ? (shown.handset?.state ?? null) : shown;
};
const join = (of: TestClient) =>
  openMedia(of, call).then(
    (path) => path.close(),
    (error: unknown) => String(error),
  );

it('[HS22] while the call moves its sound and picture are the phone’s, and taken back they are the kiosk’s again', async () => {
  const taken = await moving();
  await expect.poll(atKiosk).toBe('moving');
  await expect.poll(atConsole).toEqual(['moving', false]);
  expect(fieldsOf(await taken.done('handset.sync', {}))).toEqual(written.get('handset-moving'));
  expect(await join(kiosk)).toContain('WRONG_STATE');
  expect(await join(taken)).toBeUndefined();
  await kiosk.done('handset.withdraw', { consultationId: call, what: 'phone' });
  await expect.poll(atKiosk).toBe('none');
  await expect.poll(() => taken.socket.connected).toBe(false);
  expect(await join(kiosk)).toBeUndefined();
  expect(atConsole()).toEqual(['nothing', false]);
});

it('[HS23] [HS28] the kiosk has nothing of a call that is carried, and the next resident is served there', async () => {
  const { taken, media } = await carried();
  await expect.poll(atKiosk).toBeNull();
  expect(kiosk.kioskView?.last).toEqual({ id: call, how: 'carried', closed: true });
  await expect.poll(atConsole).toEqual(['call', false]);
  const asked = await Promise.all([
    kiosk.ask('consultation.hangUp', { consultationId: call }),
    kiosk.ask('handset.withdraw', { consultationId: call, what: 'phone' }),
    kiosk.ask('document.open', {
      ...{ consultationId: call, document: 'writing', clientId: crypto.randomUUID(), known: null },
    }),
  ]);
  expect(asked).toEqual(asked.map(() => ({ ok: false, code: 'NOT_YOUR_CONSULTATION' })));
  expect(await specialist.ask('staffCall.makeFor', { consultationId: call })).toMatchObject({
    code: 'WRONG_STATE',
  });
  const { consultationId } = await kiosk.done('consultation.request', {
    ...{ needs: NO_NEEDS, topicId: 'care' },
  });
  await expect.poll(() => kiosk.kioskView?.consultation?.id).toBe(consultationId);
  await kiosk.done('consultation.cancel', { consultationId });
  expect(fieldsOf(await taken.done('handset.sync', {}))).toEqual(written.get('handset-carried'));
  media.close();
});

it('[HS24] [HS26] the phone is the resident’s end: it comes back after a cut and a restart, and no other does', async () => {
  const code = await drawCode(kiosk, call, 'call');
  phone = await HandsetClient.join(server.origin, code);
  const path = await openMedia(phone, call);
  await phone.done('handset.carry', { consultationId: call });
  await phone.done('handset.carry', { consultationId: call });
  expect(await triedCode(server.origin, code)).toBe('HANDSET_CODE_INVALID');
  kiosk.leave();
  phone.leave();
  path.close();
  await expect.poll(atConsole).toEqual(['call', true]);
  kiosk = await kiosk.again();
  phone = await phone.returned();
  await expect.poll(atConsole).toEqual(['call', false]);
  expect(await server.stop()).toBe(0);
  await server.start();
  specialist = await specialist.again();
  kiosk = await kiosk.again();
  await expect.poll(atConsole).toEqual(['call', true]);
  phone = await phone.returned();
  await expect.poll(atConsole).toEqual(['call', false]);
  (await openMedia(phone, call)).close();
  expect((await kiosk.done('kiosk.sync', {})).consultation).toBeNull();
  expect(
    await phone.ask('consultation.hold', { consultationId: call, reason: 'checking' }),
  ).toEqual({ ok: false, code: 'NOT_ALLOWED' });
});

it('[HS25] [HS27] the phone ends the call, is told so with what is taken along, and has no way back', async () => {
  const { taken, media } = await carried();
  await specialist.done('summary.keep', {
    ...{ consultationId: call, changes: { said: { blocks: [], text: '申請のこと' } } },
  });
  // The answer may come after the end of the connection.
  await taken.ask('consultation.hangUp', { consultationId: call }).catch(() => null);
  await expect.poll(() => taken.socket.connected).toBe(false);
  expect(taken.handsetView).toMatchObject({
    ...{ stage: 'over', because: 'callOver' },
    summary: { sections: [{ part: 'said', lines: [{ ja: '申請のこと' }] }] },
  });
  expect(fieldsOf(taken.handsetView)).toEqual(written.get('handset-over'));
  await expect(taken.returned()).rejects.toThrow('HANDSET_CODE_INVALID');
  expect(kiosk.kioskView).toMatchObject({ consultation: null, summary: null, survey: null });
  media.close();
});
