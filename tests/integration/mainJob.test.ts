import { once } from 'node:events';
import { connect } from 'node:net';
import { NO_NEEDS } from '@madoguchi/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consoleClient, kioskClient, type TestClient } from '../support/server/clients.ts';
import { serverOfTests } from '../support/server/serverOfTests.ts';

const { server } = await serverOfTests();
let kiosk: TestClient;
let specialist: TestClient;

beforeAll(async () => {
  kiosk = await kioskClient(server.origin);
  specialist = await consoleClient(server.origin);
});
afterAll(() => {
  kiosk.leave();
  specialist.leave();
});

/** Confirms at the kiosk and waits until the specialist is rung. */
async function ring() {
  const request = { commandId: crypto.randomUUID(), topicId: 'care', needs: NO_NEEDS };
  const { consultationId } = await kiosk.done('consultation.request', request);
  const offer = await specialist.until((c) => c.consoleView?.offer);
  expect(offer.consultationId).toBe(consultationId);
  return { request, consultationId, offerId: offer.offerId };
}

async function writeUp(consultationId: string) {
  const outcome = {
    settled: true,
    comeBack: { needed: false as const },
    matter: '主訴',
    response: 'x',
    told: '伝えた事',
    promised: 'なし',
  };
  await specialist.done('consultation.hangUp', { consultationId });
  await specialist.done('consultation.writeUp', { consultationId, outcome, handoffs: [] });
}

describe('the main job', () => {
  it('[Q1] nothing rings before the resident confirms', async () => {
    expect((await kiosk.done('kiosk.sync', {})).consultation).toBeNull();
    expect((await specialist.done('console.sync', {})).offer).toBeNull();
  });

  it('[Q9] from confirmation to write-up, each screen shows what is true', async () => {
    const { consultationId, offerId } = await ring();
    const waiting = await kiosk.until((k) => k.kioskView?.consultation);
    expect(waiting).toMatchObject({ state: 'offered', ticket: '池尻-001', ahead: 0 });
    expect(specialist.consoleView?.offer).toMatchObject({ ticket: '池尻-001', district: '池尻' });

    await specialist.done('offer.accept', { consultationId, offerId });
    const call = await kiosk.until(
      (k) => k.kioskView?.consultation?.state === 'inCall' && k.kioskView.consultation,
    );
    expect(call).toMatchObject({ specialistName: '世田谷 担当1', specialistAway: false });

    await kiosk.done('consultation.hangUp', { consultationId });
    expect(await kiosk.until((k) => k.kioskView?.last)).toMatchObject({ how: 'talked' });
    await specialist.until((c) => c.consoleView?.current?.state === 'wrapUp');
    await writeUp(consultationId);
    await kiosk.until((k) => k.kioskView?.last?.closed);
    await specialist.until((c) => c.consoleView?.servedToday === 1);
  });

  it('[Q7] every command sent twice has one effect and the same answer', async () => {
    const { request, consultationId, offerId } = await ring();
    expect(await kiosk.done('consultation.request', request)).toEqual({ consultationId });
    const accept = { commandId: crypto.randomUUID(), consultationId, offerId };
    const outcome = {
      settled: true,
      comeBack: { needed: false as const },
      matter: '主訴',
      response: 'x',
      told: '伝えた事',
      promised: 'なし',
    };
    const record = { commandId: crypto.randomUUID(), consultationId, outcome, handoffs: [] };
    for (let i = 0; i < 2; i += 1) await specialist.done('offer.accept', accept);
    await kiosk.done('consultation.hangUp', { consultationId });
    for (let i = 0; i < 2; i += 1) await specialist.done('consultation.writeUp', record);
    const view = await specialist.done('console.sync', {});
    expect(view).toMatchObject({ servedToday: 2, current: null });
  });

  it('[Q12] a cancelled ring is gone from the console, and the kiosk is free', async () => {
    const { consultationId } = await ring();
    await kiosk.done('consultation.cancel', { consultationId });
    await specialist.until((c) => c.consoleView?.offer === null);
    expect((await kiosk.done('kiosk.sync', {})).last).toMatchObject({ how: 'cancelled' });
  });

  it('[N5] the page of a kiosk that has gone quiet is replaced by the next', async () => {
    kiosk.answersLiveness = false;
    const replaced = new Promise((resolve) => kiosk.socket.once('session.replaced', resolve));
    const newer = await kiosk.again();
    await replaced;
    expect((await newer.done('kiosk.sync', {})).district).toBe('池尻');
    kiosk = newer;
  });

  it('[N5] opening the console again while it rings keeps the very same offer', async () => {
    const { consultationId, offerId } = await ring();
    const newer = await specialist.again();
    expect((await newer.done('console.sync', {})).offer).toMatchObject({ offerId });
    await newer.done('offer.accept', { consultationId, offerId });
    specialist = newer;
    await writeUp(consultationId);
  });
});

describe('stopping and starting', () => {
  it('[N7] Ctrl+C tells the clients, ends with 0, and [Q16] the queue is as it was', async () => {
    await specialist.done('availability.set', { availability: { state: 'away', reason: 'break' } });
    const waiting = await kioskClient(server.origin, 'setagaya-2');
    await waiting.done('consultation.request', {
      needs: NO_NEEDS,
      topicId: 'care',
    });
    const before = await specialist.done('console.sync', {});
    const told = new Promise((resolve) => waiting.socket.once('server.stopping', resolve));
    expect(await server.stop()).toBe(0);
    await told;

    await server.start();
    specialist = await consoleClient(server.origin, 'setagaya-1');
    await specialist.done('availability.set', { availability: { state: 'away', reason: 'break' } });
    const after = await specialist.done('console.sync', {});
    expect(after.queue.map((q) => [q.ticket, q.requestedAt])).toEqual(
      before.queue.map((q) => [q.ticket, q.requestedAt]),
    );
    expect(after.queue).toMatchObject([{ ticket: '太子堂-001', kioskAway: true }]);
    const back = await waiting.again();
    expect((await back.done('kiosk.sync', {})).consultation).toMatchObject({
      ticket: '太子堂-001',
    });
    await specialist.until((c) => c.consoleView?.queue[0]?.kioskAway === false);
    back.leave();
  });

  it('[N7] a connection on which nothing was ever asked does not hold a stop', async () => {
    const silent = connect(server.port, '127.0.0.1').on('error', () => undefined);
    await once(silent, 'connect');
    expect(await server.stop()).toBe(0);
    silent.destroy();
  });
});
