import { NO_NEEDS } from '@madoguchi/domain';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Admin } from '../support/server/admin.ts';
import { consoleClient, kioskClient, signIn, TestClient } from '../support/server/clients.ts';
import { serverOfTests } from '../support/server/serverOfTests.ts';
import { talk } from '../support/server/talking.ts';

const { server } = await serverOfTests();
let admin: Admin;
let kiosk: TestClient;
let other: TestClient;
let specialist: TestClient;
let colleague: TestClient;
let staffId: string;

beforeAll(async () => {
  admin = await Admin.signIn(server.origin);
});
beforeEach(async () => {
  kiosk = await kioskClient(server.origin);
  other = await kioskClient(server.origin);
  specialist = await consoleClient(server.origin);
  const cookie = await signIn(server.origin, 'setagaya-1');
  colleague = await new TestClient(server.origin, cookie).connected();
  await colleague.done('availability.set', { availability: { state: 'away', reason: 'break' } });
  staffId = (await specialist.done('console.sync', {})).me.staffId;
});
afterEach(async () => {
  for (const client of [kiosk, other, specialist, colleague]) client.leave();
  await admin.done('enablePerson', { staffId });
});

const card = {
  ...{ matter: '主訴', response: '対応', told: '伝えた事', promised: 'なし', papers: 'なし' },
  ...{ toDeskId: 'setagaya-livelihood', dueDay: '2099-12-31' },
};
const OUTCOME = {
  settled: true,
  comeBack: { needed: false },
  matter: '主訴',
  response: '対応',
  told: '伝えた事',
  promised: 'なし',
} as const;

/** A call, and whoever came after it. */
async function callAndQueue(): Promise<{ call: string; requestedAt: number }> {
  const call = await talk(kiosk, specialist);
  const current = await specialist.until(({ consoleView }) => consoleView?.current);
  await other.done('consultation.request', { topicId: 'care', needs: NO_NEEDS });
  await other.until(({ kioskView }) => kioskView?.consultation);
  return { call, requestedAt: current.requestedAt };
}

/** What the specialist is in the middle of when they are disabled. */
const MIDDLE: Readonly<Record<string, (consultationId: string) => Promise<unknown>>> = {
  'a call': () => Promise.resolve(),
  'a hold': (consultationId) =>
    specialist.done('consultation.hold', { consultationId, reason: 'checking' }),
  'a warm transfer': (consultationId) =>
    specialist.done('transfer.begin', { consultationId, mode: 'warm', card }),
};

describe('the resident of a specialist who is disabled', () => {
  it.each(Object.entries(MIDDLE))(
    '[Q20] [Q24] in %s is the head of the queue at once, with the time they have waited',
    async (_what, begin) => {
      const { call, requestedAt } = await callAndQueue();
      await begin(call);
      await admin.done('disablePerson', { staffId });
      const waiting = await kiosk.until(({ kioskView }) =>
        kioskView?.consultation?.state === 'waiting' ? kioskView.consultation : null,
      );
      expect(waiting).toMatchObject({ id: call, why: 'leftBehind', ahead: 0 });
      const { queue } = await colleague.done('console.sync', {});
      expect(queue[0]).toMatchObject({ consultationId: call, requestedAt, why: 'leftBehind' });
      expect(queue).toHaveLength(2);
      await colleague.done('availability.set', { availability: { state: 'available' } });
      const offer = await colleague.until(({ consoleView }) => consoleView?.offer);
      expect(offer).toMatchObject({ consultationId: call, requestedAt });
      const { consultation } = await other.done('kiosk.sync', {});
      for (const [client, id] of [
        [other, consultation?.id ?? ''],
        [kiosk, call],
      ] as const) {
        await client.done('consultation.cancel', { consultationId: id });
      }
    },
  );
});

describe('the work of somebody who is disabled', () => {
  it('[EG26] [EG27] their write-up is a colleague’s at once, who takes it over and writes it', async () => {
    const call = await talk(kiosk, specialist);
    await specialist.done('consultation.hangUp', { consultationId: call });
    expect((await colleague.ask('consultation.takeOver', { consultationId: call })).ok).toBe(false);
    await admin.done('disablePerson', { staffId });
    const left = await colleague.until(({ consoleView }) => consoleView?.leftWriteUps[0]);
    expect(left.consultationId).toBe(call);
    const press = { consultationId: call, commandId: crypto.randomUUID() };
    await colleague.done('consultation.takeOver', press);
    await colleague.done('consultation.takeOver', press);
    await colleague.until(({ consoleView }) => consoleView?.current?.state === 'wrapUp');
    expect(colleague.consoleView?.leftWriteUps).toEqual([]);
    const written = { consultationId: call, outcome: OUTCOME, handoffs: [] };
    await colleague.done('consultation.writeUp', written);
    await colleague.until(({ consoleView }) => consoleView?.current === null);
  });

  it('[HO24] a card that comes back is corrected by a colleague', async () => {
    const call = await talk(kiosk, specialist);
    await specialist.done('consultation.hangUp', { consultationId: call });
    const elsewhere = { ...card, toDeskId: 'tamagawa-health-welfare' };
    const written = { consultationId: call, outcome: OUTCOME, handoffs: [elsewhere] };
    await specialist.done('consultation.writeUp', written);
    const cookie = await signIn(server.origin, 'tamagawa-1');
    const far = await new TestClient(server.origin, cookie).connected();
    const { handoffId } = await far
      .done('console.sync', {})
      .then(({ handoffs }) => handoffs[0] ?? { handoffId: '' });
    expect((await colleague.ask('handoff.sendAgain', { handoffId, card })).ok).toBe(false);
    await admin.done('disablePerson', { staffId });
    await far.done('handoff.return', { handoffId, reason: 'card-unclear' });
    const back = await colleague.until(({ consoleView }) =>
      consoleView?.handoffs.find((each) => each.handoffId === handoffId),
    );
    expect(back).toMatchObject({ direction: 'out', sentByMe: false });
    await colleague.done('handoff.sendAgain', { handoffId, card: elsewhere });
    await far.until(({ consoleView }) => consoleView?.handoffs[0]?.state === 'sent');
    await far.done('handoff.accept', { handoffId });
    await far.done('handoff.settle', { handoffId });
    far.leave();
  });

  it('[EG29] nobody goes on asking them to a call', async () => {
    await specialist.done('availability.set', { availability: { state: 'away', reason: 'break' } });
    await colleague.done('availability.set', { availability: { state: 'available' } });
    const call = await talk(kiosk, colleague);
    await colleague.done('participant.inviteStaff', { consultationId: call, staffId });
    await specialist.until(({ consoleView }) => consoleView?.asked);
    await admin.done('disablePerson', { staffId });
    await expect
      .poll(() => colleague.consoleView?.current)
      .toMatchObject({ state: 'inCall', participants: [] });
    await kiosk.done('consultation.hangUp', { consultationId: call });
    const written = { consultationId: call, outcome: OUTCOME, handoffs: [] };
    await colleague.done('consultation.writeUp', written);
  });
});
