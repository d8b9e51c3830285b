import { NO_NEEDS } from '@madoguchi/domain';
import type { RouteBody } from '@madoguchi/protocol';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Admin } from '../support/server/admin.ts';
import {
  consoleClient,
  enrolKiosk,
  request,
  signIn,
  TestClient,
} from '../support/server/clients.ts';
import { serverOfTests } from '../support/server/serverOfTests.ts';
import { knock, openMedia, talk, writeUp } from '../support/server/talking.ts';

const { server } = await serverOfTests();
let admin: Admin;
let kiosk: TestClient;
let kioskId: string;
let specialist: TestClient;
let staffId: string;
let everything: RouteBody<'changePerson'>;

beforeAll(async () => {
  admin = await Admin.signIn(server.origin);
});
beforeEach(async () => {
  const device = await enrolKiosk(server.origin);
  ({ kioskId } = device);
  kiosk = await new TestClient(server.origin, device).connected();
  specialist = await consoleClient(server.origin);
  staffId = (await specialist.done('console.sync', {})).me.staffId;
  const { people } = await admin.done('people');
  const me = people.find((person) => person.staffId === staffId);
  if (me === undefined) throw new Error('the specialist is not in the list');
  const { displayName, role, deskIds, centerIds, districtIds, skills } = me;
  everything = { staffId, displayName, role, deskIds, centerIds, districtIds, skills };
});
afterEach(async () => {
  for (const client of [kiosk, specialist]) client.leave();
  await admin.done('enablePerson', { staffId });
  await admin.done('changePerson', everything);
});

const isGone = ({ socket }: TestClient) => expect.poll(() => socket.connected).toBe(false);

describe('a kiosk that is withdrawn', () => {
  it('[J13] in a call: it is told and cut off, its media end, and [J14] the call is written up', async () => {
    const call = await talk(kiosk, specialist);
    const path = await openMedia(kiosk, call);
    await admin.done('revokeKiosk', { kioskId });
    await isGone(kiosk);
    expect(kiosk.endedBy).toBe('KIOSK_REFUSED');
    expect(await path.closed()).toBeLessThan(Infinity);
    path.close();
    await specialist.until((s) => s.consoleView?.current?.state === 'wrapUp');
    await writeUp(specialist, call);
    expect(await knock(kiosk)).toBe('KIOSK_REFUSED');
  });

  it('[J14] in the queue: its place is given up at once', async () => {
    await specialist.done('availability.set', { availability: { state: 'away', reason: 'break' } });
    await kiosk.done('consultation.request', { topicId: 'care', needs: NO_NEEDS });
    await specialist.until((s) => s.consoleView?.queue.length === 1);
    await admin.done('revokeKiosk', { kioskId });
    await expect.poll(() => specialist.consoleView?.queue).toEqual([]);
  });

  it('[J13] while its connection is cut: its call ends, its media too, and it does not come back', async () => {
    const call = await talk(kiosk, specialist);
    const path = await openMedia(kiosk, call);
    kiosk.leave();
    await specialist.until(({ consoleView }) => {
      const current = consoleView?.current;
      return current?.state === 'inCall' && current.kioskAway;
    });
    await admin.done('revokeKiosk', { kioskId });
    expect(await path.closed()).toBeLessThan(Infinity);
    path.close();
    await specialist.until((s) => s.consoleView?.current?.state === 'wrapUp');
    expect(await knock(kiosk)).toBe('KIOSK_REFUSED');
    await writeUp(specialist, call);
  });
});

describe('somebody who is disabled', () => {
  it('[J15] in a call: is cut off with sound and picture, and the resident is the head of the queue', async () => {
    const call = await talk(kiosk, specialist);
    const path = await openMedia(specialist, call);
    await admin.done('disablePerson', { staffId });
    await isGone(specialist);
    expect(specialist.endedBy).toBe('ACCOUNT_DISABLED');
    expect(await path.closed()).toBeLessThan(Infinity);
    path.close();
    const waiting = await kiosk.until(({ kioskView }) =>
      kioskView?.consultation?.state === 'waiting' ? kioskView.consultation : null,
    );
    expect(waiting).toMatchObject({ id: call, why: 'leftBehind', ahead: 0 });
    await kiosk.done('consultation.cancel', { consultationId: call });
    expect(await knock(specialist)).toBe('ACCOUNT_DISABLED');
    await admin.done('enablePerson', { staffId });
    expect(await knock(specialist), 'the old session stays ended').toBe('SESSION_ENDED_BY_ADMIN');
    await kiosk.done('consultation.cancel', { consultationId: call });
  });

  it('[J15] while they are rung: the resident is back in the queue at once', async () => {
    await kiosk.done('consultation.request', { topicId: 'care', needs: NO_NEEDS });
    await specialist.until((s) => s.consoleView?.offer);
    await admin.done('disablePerson', { staffId });
    await expect.poll(() => kiosk.kioskView?.consultation?.state).toBe('waiting');
    const { consultation } = await kiosk.done('kiosk.sync', {});
    await kiosk.done('consultation.cancel', { consultationId: consultation?.id ?? '' });
  });

  it('[J17] of many who come in that very moment, nobody stays', async () => {
    const cookie = await signIn(server.origin);
    const many = Array.from({ length: 20 }, () => new TestClient(server.origin, cookie));
    await Promise.all([
      admin.done('disablePerson', { staffId }),
      ...many.map((client) => client.connected().catch(() => client)),
    ]);
    await expect.poll(() => many.filter(({ socket }) => socket.connected)).toEqual([]);
    expect(await knock(specialist)).toBe('ACCOUNT_DISABLED');
  });
});

describe('a session that ends', () => {
  it('[J15] ends its own connection and media; the consultation waits for the person', async () => {
    const call = await talk(kiosk, specialist);
    const path = await openMedia(specialist, call);
    await admin.done('signOutPerson', { staffId, sessionId: null });
    await isGone(specialist);
    expect(await path.closed()).toBeLessThan(Infinity);
    path.close();
    expect(await knock(specialist)).toBe('SESSION_ENDED_BY_ADMIN');
    await kiosk.until(({ kioskView }) => {
      const c = kioskView?.consultation;
      return c?.state === 'inCall' && c.specialistAway;
    });
    specialist = await consoleClient(server.origin);
    await writeUp(specialist, call);
  });

  it('[J15] leaves a connection by another session alone', async () => {
    const other = await signIn(server.origin);
    await request(server.origin, '/api/session', { method: 'DELETE', headers: { cookie: other } });
    expect((await specialist.done('console.sync', {})).me.staffId).toBe(staffId);
  });
});

describe('rights that change', () => {
  it('[J16] desks act at once, and the call under way is still theirs to write up', async () => {
    const call = await talk(kiosk, specialist);
    await admin.done('changePerson', { ...everything, deskIds: [] });
    await specialist.until((s) => s.consoleView?.me.desks.length === 0);
    await writeUp(specialist, call);
    await expect.poll(() => specialist.consoleView?.current).toBeNull();
  });

  it('[J16] a ring at a desk that is no longer theirs goes back to the queue', async () => {
    await kiosk.done('consultation.request', { topicId: 'care', needs: NO_NEEDS });
    const { consultationId, offerId } = await specialist.until((s) => s.consoleView?.offer);
    await admin.done('changePerson', { ...everything, deskIds: [] });
    await kiosk.until((k) => k.kioskView?.consultation?.state === 'waiting');
    expect((await specialist.ask('offer.accept', { consultationId, offerId })).ok).toBe(false);
    await kiosk.done('consultation.cancel', { consultationId });
  });

  it('[J16] a role acts at once', async () => {
    await admin.done('changePerson', { ...everything, role: 'staff', deskIds: [] });
    await specialist.until((s) => s.consoleView?.me.role === 'staff');
    expect(
      await specialist.ask('availability.set', { availability: { state: 'available' } }),
    ).toEqual({
      ok: false,
      code: 'NOT_ALLOWED',
    });
  });

  it('[J18] what changes in the ward is on the screens of the kiosks', async () => {
    const center = { id: 'setagaya-1', branchId: 'setagaya', district: '池尻台', model: true };
    await admin.done('saveUnit', { kind: 'center', unit: center });
    await expect.poll(() => kiosk.kioskView?.district).toBe('池尻台');
    await admin.done('saveUnit', { kind: 'center', unit: { ...center, district: '池尻' } });
    await kiosk.until((k) => k.kioskView?.district === '池尻');
  });
});
