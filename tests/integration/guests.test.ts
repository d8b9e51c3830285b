import { NO_NEEDS } from '@madoguchi/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Admin } from '../support/server/admin.ts';
import {
  consoleClient,
  kioskClient,
  post,
  TestClient,
  type Sent,
} from '../support/server/clients.ts';
import { askGuest, GuestClient, triedLink, takeLink } from '../support/server/guest.ts';
import { serverOfTests } from '../support/server/serverOfTests.ts';
import { knock, openMedia, talk, writeUp } from '../support/server/talking.ts';

const { server } = await serverOfTests();
let kiosk: TestClient;
let specialist: TestClient;
let call: string;

beforeEach(async () => {
  kiosk = await kioskClient(server.origin);
  specialist = await consoleClient(server.origin);
  call = await talk(kiosk, specialist);
});
afterEach(async () => {
  await writeUp(specialist, call).catch(() => undefined);
  for (const client of [kiosk, specialist]) client.leave();
});

const inLobby = async () => {
  const { participantId, token } = await askGuest(specialist, call);
  return { participantId, token, guest: await GuestClient.arrive(server.origin, token) };
};
const inside = async () => {
  const came = await inLobby();
  const { participantId } = came;
  await specialist.done('participant.admit', { consultationId: call, participantId });
  return came;
};
const isGone = ({ socket }: TestClient) => expect.poll(() => socket.connected).toBe(false);
type Asked = 'media.join' | 'participant.part' | 'consultation.hangUp';
const codeOf = async <N extends Asked>(guest: GuestClient, name: N, sent: Sent<N>) => {
  const answer = await guest.ask(name, sent);
  return answer.ok ? 'allowed' : answer.code;
};
const present = () => {
  const current = specialist.consoleView?.current;
  return current?.state === 'inCall' ? current.participants : [];
};

describe('a link', () => {
  it('[PT20] is good once, and becomes a cookie that no script reads and no other site sends', async () => {
    const { token } = await askGuest(specialist, call);
    const response = await post(server.origin, '/api/guest', { token });
    expect(await response.json()).toMatchObject({ name: '手話通訳' });
    const [cookie = ''] = response.headers.getSetCookie();
    expect(cookie).toMatch(/; HttpOnly/i);
    expect(cookie).toMatch(/; SameSite=Strict/i);
    expect(await triedLink(server.origin, token)).toBe('INVITATION_INVALID');
  });

  it('[PT20] that was withdrawn is good no more', async () => {
    const { participantId, token } = await askGuest(specialist, call);
    await specialist.done('participant.remove', { consultationId: call, participantId });
    expect(await triedLink(server.origin, token)).toBe('INVITATION_INVALID');
  });

  it('[PT20] that was not used before the consultation ended is good no more', async () => {
    const { token } = await askGuest(specialist, call);
    await writeUp(specialist, call);
    expect(await triedLink(server.origin, token)).toBe('INVITATION_INVALID');
  });

  it('[PT26] that is refused is in the audit log, without the link', async () => {
    const wrong = 'w'.repeat(43);
    await triedLink(server.origin, wrong);
    const admin = await Admin.signIn(server.origin);
    const asked = { staffId: null, recordKind: null, recordId: null, from: null };
    const { entries } = await admin.done('searchAudit', {
      ...{ ...asked, until: null, before: null, action: 'access.denied' },
    });
    const refusal = { asked: 'guest.sync', code: 'INVITATION_INVALID' };
    expect(entries.map(({ details }) => details)).toContainEqual(expect.objectContaining(refusal));
    expect(JSON.stringify(entries)).not.toContain(wrong);
    expect(server.output).not.toContain(wrong);
  });
});

describe('in the lobby', () => {
  it('[PT27] a guest waits without media and without a word of the call', async () => {
    const { guest } = await inLobby();
    const view = await guest.done('guest.sync', {});
    expect(Object.keys(view).toSorted()).toEqual(['leadName', 'name', 'stage']);
    const { rtpCapabilities } = await guest.done('media.capabilities', {});
    const join = { consultationId: call, rtpCapabilities };
    expect(await codeOf(guest, 'media.join', join)).toBe('NOT_ADMITTED');
    guest.leave();
  });

  it('[PT27] is let in and sees everybody', async () => {
    const { guest, participantId } = await inside();
    const view = await guest.until(({ guestView }) => guestView?.stage === 'present' && guestView);
    expect(view.mySeat).toBe(`guest:${participantId}`);
    expect(view.present.map(({ kind }) => kind)).toEqual(['resident', 'specialist', 'interpreter']);
    guest.leave();
  });

  it('[PT22] a page that is opened again is where it was, and the older one ends', async () => {
    const { guest } = await inLobby();
    const again = await guest.again();
    await isGone(guest);
    expect(await again.done('guest.sync', {})).toMatchObject({ stage: 'inLobby' });
    again.leave();
  });
});

describe('one consultation and no other', () => {
  it('[PT28] nothing of another consultation can be asked for', async () => {
    const { guest } = await inside();
    const other = await kioskClient(server.origin);
    const { consultationId } = await other.done('consultation.request', {
      ...{ needs: NO_NEEDS, topicId: 'care' },
    });
    const { rtpCapabilities } = await guest.done('media.capabilities', {});
    expect(await codeOf(guest, 'media.join', { consultationId, rtpCapabilities })).toBe(
      'NOT_YOUR_CONSULTATION',
    );
    expect(await codeOf(guest, 'participant.part', { consultationId })).toBe(
      'NOT_YOUR_CONSULTATION',
    );
    await other.done('consultation.cancel', { consultationId });
    for (const client of [other, guest]) client.leave();
  });

  it('[PT28] what staff and kiosks may do is not for guests', async () => {
    const { guest } = await inside();
    expect(await codeOf(guest, 'consultation.hangUp', { consultationId: call })).toBe(
      'NOT_ALLOWED',
    );
    guest.leave();
  });

  it('[PT28] a cookie of a guest is nobody at a console, and that of staff is no guest', async () => {
    const { token } = await askGuest(specialist, call);
    const asStaff = new TestClient(server.origin, await takeLink(server.origin, token));
    expect(await knock(asStaff)).toBe('NOT_SIGNED_IN');
    expect(await knock(new GuestClient(server.origin, 'madoguchi_guest=none'))).toBe(
      'INVITATION_INVALID',
    );
  });
});

describe('the end', () => {
  it('[PT29] sent away: connection and media end at once, and there is no way back', async () => {
    const { guest, participantId } = await inside();
    const path = await openMedia(guest, call);
    await specialist.done('participant.remove', { consultationId: call, participantId });
    await isGone(guest);
    expect(guest.guestView).toEqual({ stage: 'over', because: 'sentAway' });
    expect(guest.endedBy).toBe('INVITATION_INVALID');
    expect(await path.closed()).toBeLessThan(Infinity);
    path.close();
    expect(await knock(guest)).toBe('INVITATION_INVALID');
    await expect.poll(present).toEqual([]);
  });

  it('[PT31] not let in: the page is told so, and nothing of the call', async () => {
    const { guest, participantId } = await inLobby();
    await specialist.done('participant.remove', { consultationId: call, participantId });
    await isGone(guest);
    expect(guest.guestView).toEqual({ stage: 'over', because: 'notAdmitted' });
  });

  it('[PT29] the consultation ends: nothing is left of it for a guest', async () => {
    const { guest } = await inside();
    const path = await openMedia(guest, call);
    await kiosk.done('consultation.hangUp', { consultationId: call });
    await isGone(guest);
    expect(guest.guestView).toEqual({ stage: 'over', because: 'consultationOver' });
    expect(await path.closed()).toBeLessThan(Infinity);
    path.close();
    expect(await knock(guest)).toBe('INVITATION_INVALID');
  });

  it('[PT30] goes for good: the others see it, and the cookie is worth nothing', async () => {
    const { guest } = await inside();
    await expect.poll(() => present().length).toBe(1);
    await guest.goForGood();
    await isGone(guest);
    await expect.poll(present).toEqual([]);
    expect(await knock(guest)).toBe('INVITATION_INVALID');
  });

  it('[PT30] a page that is closed keeps its place for the moment', async () => {
    const { guest } = await inside();
    guest.leave();
    await expect.poll(() => present()[0]).toMatchObject({ away: true });
    const again = await guest.again();
    await expect.poll(() => present()[0]).toMatchObject({ away: false });
    again.leave();
  });
});

it('[PT26] whoever guesses links has to wait, also with a good one', async () => {
  const { token } = await askGuest(specialist, call);
  const guess = (n: number) => triedLink(server.origin, String(n).padStart(43, 'g'));
  const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => guess(n)));
  expect(answers).toContain('TOO_MANY_REQUESTS');
  expect(await triedLink(server.origin, token)).toBe('TOO_MANY_REQUESTS');
});
