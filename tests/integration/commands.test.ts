import type { EventData } from '@madoguchi/protocol';
import { PROTOCOL_VERSION } from '@madoguchi/protocol';
import { afterEach, expect, it } from 'vitest';
import { kioskClient, post, signIn, TestClient } from '../support/server/clients.ts';
import { serverOfTests } from '../support/server/serverOfTests.ts';

const { server } = await serverOfTests();
const clients: TestClient[] = [];
afterEach(() => {
  for (const client of clients.splice(0)) client.leave();
});

async function kiosk(): Promise<TestClient> {
  const client = await kioskClient(server.origin);
  clients.push(client);
  return client;
}

async function specialist(username = 'demo'): Promise<TestClient> {
  const client = new TestClient(server.origin, await signIn(server.origin, username));
  clients.push(client);
  await client.connected();
  await client.done('availability.set', { availability: { state: 'available' } });
  return client;
}

const needs: EventData<'consultation.request'>['needs'] = { language: 'ja', supports: [] };

/** A resident and whoever is rung for them, talking. */
async function talk(): Promise<{ at: TestClient; by: TestClient; consultationId: string }> {
  const by = await specialist();
  const at = await kiosk();
  const { consultationId } = await at.done('consultation.request', { topicId: 'care', needs });
  const { offerId } = await by.until(({ consoleView }) => consoleView?.offer);
  await by.done('offer.accept', { consultationId, offerId });
  return { at, by, consultationId };
}

/** Ends it, so that the next test finds its specialist free. */
async function finish(by: TestClient, consultationId: string): Promise<void> {
  await by.done('consultation.hangUp', { consultationId });
  const outcome = {
    settled: true,
    comeBack: { needed: false },
    matter: '主訴',
    response: '対応',
    told: '伝えた事',
    promised: 'なし',
  } as const;
  await by.done('consultation.writeUp', { consultationId, outcome, handoffs: [] });
}

it('[CK5] [EG16] a repeated command is answered though its effect put the record out of reach; a new one is too late', async () => {
  const by = await specialist();
  const at = await kiosk();
  const asked = { topicId: 'care', needs };
  const { consultationId } = await at.done('consultation.request', asked);
  const { offerId } = await by.until(({ consoleView }) => consoleView?.offer);
  const commandId = crypto.randomUUID();
  const decline = { commandId, consultationId, offerId, reason: 'other-matter' } as const;
  expect(await by.done('offer.decline', decline)).toEqual({});
  await at.done('consultation.cancel', { consultationId });
  expect(await by.ask('offer.decline', { ...decline, commandId: crypto.randomUUID() })).toEqual({
    ok: false,
    code: 'OFFER_GONE',
  });
  expect(await by.done('offer.decline', decline)).toEqual({});
});

it('[CK3] the id of somebody else’s command is refused', async () => {
  const first = await kiosk();
  const second = await kiosk();
  const asked = { commandId: crypto.randomUUID(), topicId: 'care', needs };
  const { consultationId } = await first.done('consultation.request', asked);
  expect(await second.ask('consultation.request', asked)).toEqual({
    ok: false,
    code: 'DUPLICATE_REQUEST',
  });
  await first.done('consultation.cancel', { consultationId });
});

it('[EG21] a guest comes by a link, waits in the lobby, is let in and sent away', async () => {
  const { by, consultationId } = await talk();
  const asked = { consultationId, kind: 'interpreter', name: '手話通訳' } as const;
  const { participantId, token } = await by.done('participant.inviteGuest', asked);
  const arrival = await post(server.origin, '/api/guest', { token });
  expect(arrival.status).toBe(200);
  const cookie = arrival.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const auth = { protocol: PROTOCOL_VERSION, as: 'guest' };
  const guest = await new TestClient(server.origin, cookie, { auth }).connected();
  clients.push(guest);
  const views: unknown[] = [];
  guest.socket.on('guest.view', (view: unknown) => views.push(view));
  expect(await guest.done('guest.sync', {})).toMatchObject({ stage: 'inLobby' });
  const nothing = { codecs: [], headerExtensions: [] };
  const knock = await guest.ask('media.join', { consultationId, rtpCapabilities: nothing });
  expect(knock.ok).toBe(false);
  await by.done('participant.admit', { consultationId, participantId });
  await expect.poll(() => views.at(-1)).toMatchObject({ stage: 'present', consultationId });
  await by.done('participant.remove', { consultationId, participantId });
  await expect.poll(() => guest.endedBy).toBe('INVITATION_INVALID');
  expect(views.at(-1)).toEqual({ stage: 'over', because: 'sentAway' });
  expect((await post(server.origin, '/api/guest', { token })).status).toBe(401);
  await finish(by, consultationId);
});

it('[EG12] held, handed over, taken back: the kiosk is told each time', async () => {
  const { at, by, consultationId } = await talk();
  const { targets } = await by.done('transfer.targets', { consultationId });
  const [target] = targets;
  const card = {
    ...{ matter: '介護の認定', response: '対応', told: '手順', promised: 'なし', papers: '保険証' },
    ...{ toDeskId: target?.deskId ?? '', dueDay: '2099-01-01' },
  };
  await by.done('transfer.begin', { consultationId, mode: 'warm', card });
  await at.until(({ kioskView }) => kioskView?.consultation?.state === 'transferring');
  await by.done('transfer.takeBack', { consultationId });
  await at.until(({ kioskView }) => kioskView?.consultation?.state === 'inCall');
  await by.done('consultation.hold', { consultationId, reason: 'checking' });
  await at.until(({ kioskView }) => kioskView?.consultation?.state === 'onHold');
  await by.done('consultation.resume', { consultationId });
  expect(await at.done('kiosk.sync', {})).toMatchObject({ consultation: { state: 'inCall' } });
  await finish(by, consultationId);
});
