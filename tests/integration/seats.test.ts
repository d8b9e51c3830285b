import type { EventAck, RtpParameters, ServerEventName } from '@madoguchi/protocol';
import { PROTOCOL_VERSION, serverEvents } from '@madoguchi/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consoleClient, kioskClient, post, TestClient } from '../support/server/clients.ts';
import { serverOfTests } from '../support/server/serverOfTests.ts';
import { talk } from '../support/server/talking.ts';

const { server } = await serverOfTests();
let kiosk: TestClient;
let specialist: TestClient;
let colleague: TestClient;

beforeAll(async () => {
  kiosk = await kioskClient(server.origin);
  specialist = await consoleClient(server.origin);
  colleague = await consoleClient(server.origin, 'head-office-1');
});
afterAll(() => {
  for (const client of [kiosk, specialist, colleague]) client.leave();
});

const microphone: RtpParameters = {
  mid: '0',
  codecs: [{ mimeType: 'audio/opus', payloadType: 100, clockRate: 48_000, channels: 2 }],
  encodings: [{ ssrc: 1 }],
};

/** Somebody in the room, and what the server has told them of it. */
interface InRoom {
  readonly joined: EventAck<'media.join'>;
  /** Whose voices there are. */
  hears(): readonly string[];
  /** Whether their own may flow, as they were last told. */
  live(): boolean;
  /** Whom nothing is to be expected of. */
  silent(): readonly string[];
  /** How often they were asked to join again. */
  resets(): number;
}

/** Joins with a microphone and keeps what is told afterwards. */
async function join(client: TestClient, consultationId: string): Promise<InRoom> {
  const told: { name: ServerEventName; data: Record<string, unknown> }[] = [];
  for (const name of Object.keys(serverEvents) as ServerEventName[]) {
    client.socket.on(name, (data: Record<string, unknown>) => told.push({ name, data }));
  }
  const { rtpCapabilities } = await client.done('media.capabilities', {});
  const joined = await client.done('media.join', { consultationId, rtpCapabilities });
  await client.done('media.produce', {
    consultationId,
    source: 'microphone',
    rtpParameters: microphone,
  });
  const of = (wanted: ServerEventName) =>
    told.flatMap(({ name, data }) => (name === wanted ? [data] : []));
  return {
    joined,
    hears: () => {
      const ended = of('media.remoteTrackEnded').map(({ consumerId }) => consumerId);
      return [...joined.remoteTracks, ...of('media.remoteTrack')]
        .filter(({ consumerId }) => !ended.includes(consumerId))
        .map(({ from }) => String(from))
        .toSorted();
    },
    live: () => Boolean(of('media.live').at(-1)?.['live'] ?? joined.live),
    silent: () => {
      const last = new Map(of('media.remoteSending').map((d) => [String(d['from']), d['sending']]));
      return [...last].flatMap(([from, sending]) => (sending === false ? [from] : []));
    },
    resets: () => of('media.reset').length,
  };
}

/** The code with which joining is refused, or that it is not. */
async function knockAt(client: TestClient, consultationId: string): Promise<string> {
  const { rtpCapabilities } = await client.done('media.capabilities', {});
  const answer = await client.ask('media.join', { consultationId, rtpCapabilities });
  return answer.ok ? 'let in' : answer.code;
}

const colleagueJoins = async (consultationId: string): Promise<void> => {
  const staffId = 'staff-head-office-1';
  await specialist.done('participant.inviteStaff', { consultationId, staffId });
  await colleague.done('participant.join', { consultationId });
};

async function writeUp(consultationId: string, lead = specialist): Promise<void> {
  await lead.done('consultation.hangUp', { consultationId });
  const outcome = {
    settled: true,
    comeBack: { needed: false as const },
    matter: '主訴',
    response: '対応',
    told: '伝えた事',
    promised: 'なし',
  };
  await lead.done('consultation.writeUp', { consultationId, outcome, handoffs: [] });
}

async function handOver(consultationId: string, mode: 'cold' | 'warm'): Promise<void> {
  const card = {
    matter: '介護の認定',
    response: '対応',
    told: '手順',
    promised: 'なし',
    papers: '保険証',
  };
  await specialist.done('transfer.begin', {
    consultationId,
    mode,
    card: { ...card, toDeskId: 'head-office-tax', dueDay: '2099-12-01' },
  });
}

describe('the seats of a call', () => {
  it('[M19] a colleague has a seat from when they have said yes until they go', async () => {
    const consultationId = await talk(kiosk, specialist);
    const atKiosk = await join(kiosk, consultationId);
    const atConsole = await join(specialist, consultationId);
    expect(await knockAt(colleague, consultationId)).toBe('NOT_YOUR_CONSULTATION');
    await colleagueJoins(consultationId);
    const third = await join(colleague, consultationId);
    expect(third.joined.live).toBe(true);
    expect(third.hears()).toEqual(['kiosk', 'staff:staff-demo']);
    await expect.poll(atKiosk.hears).toEqual(['staff:staff-demo', 'staff:staff-head-office-1']);
    await expect.poll(atConsole.hears).toEqual(['kiosk', 'staff:staff-head-office-1']);
    await colleague.done('participant.part', { consultationId });
    await expect.poll(atKiosk.hears).toEqual(['staff:staff-demo']);
    await expect.poll(atConsole.hears).toEqual(['kiosk']);
    expect(await knockAt(colleague, consultationId)).not.toBe('let in');
    await writeUp(consultationId);
  });

  it('[M10] on hold the kiosk alone is cut off', async () => {
    const consultationId = await talk(kiosk, specialist);
    const atKiosk = await join(kiosk, consultationId);
    const atConsole = await join(specialist, consultationId);
    await colleagueJoins(consultationId);
    const third = await join(colleague, consultationId);
    await specialist.done('consultation.hold', { consultationId, reason: 'asking-colleague' });
    await expect.poll(atKiosk.live).toBe(false);
    await expect.poll(atConsole.silent).toEqual(['kiosk']);
    await expect.poll(third.silent).toEqual(['kiosk']);
    expect([atConsole.live(), third.live()]).toEqual([true, true]);
    expect((await join(kiosk, consultationId)).joined.live).toBe(false);
    await specialist.done('consultation.resume', { consultationId });
    await expect.poll(atKiosk.live).toBe(true);
    await expect.poll(third.silent).toEqual([]);
    await writeUp(consultationId);
  });

  it('[M10] the next one of a warm transfer is briefed while the kiosk is cut off', async () => {
    const consultationId = await talk(kiosk, specialist);
    const atKiosk = await join(kiosk, consultationId);
    const atConsole = await join(specialist, consultationId);
    await handOver(consultationId, 'warm');
    const { offerId } = await colleague.until(({ consoleView }) => consoleView?.offer);
    expect(await knockAt(colleague, consultationId)).toBe('WRONG_STATE');
    await colleague.done('offer.accept', { consultationId, offerId });
    const next = await join(colleague, consultationId);
    await expect.poll(atKiosk.live).toBe(false);
    expect([atConsole.live(), next.joined.live]).toEqual([true, true]);
    await specialist.done('transfer.introduce', { consultationId });
    await expect.poll(atKiosk.live).toBe(true);
    await specialist.done('transfer.finish', { consultationId });
    await expect.poll(atKiosk.hears).toEqual(['staff:staff-head-office-1']);
    await writeUp(consultationId, colleague);
  });

  it('[M8] a resident who is handed over joins the new, quiet room of their queue', async () => {
    const consultationId = await talk(kiosk, specialist);
    const atKiosk = await join(kiosk, consultationId);
    await join(specialist, consultationId);
    await handOver(consultationId, 'cold');
    await expect.poll(atKiosk.resets).toBe(1);
    expect((await join(kiosk, consultationId)).joined.live).toBe(false);
    await kiosk.done('consultation.cancel', { consultationId });
    expect(await knockAt(kiosk, consultationId)).toBe('WRONG_STATE');
  });

  it('[M19] a guest has a seat from when they were let in until they are sent away', async () => {
    const caller = await kioskClient(server.origin);
    const consultationId = await talk(caller, specialist);
    const atConsole = await join(specialist, consultationId);
    const { participantId, token } = await specialist.done('participant.inviteGuest', {
      consultationId,
      kind: 'interpreter',
      name: '手話通訳',
    });
    const arrival = await post(server.origin, '/api/guest', { token });
    const cookie = arrival.headers
      .getSetCookie()
      .map((c) => c.split(';')[0])
      .join('; ');
    const auth = { protocol: PROTOCOL_VERSION, as: 'guest' };
    const guest = await new TestClient(server.origin, cookie, { auth }).connected();
    expect(await knockAt(guest, consultationId)).toBe('NOT_ADMITTED');
    await specialist.done('participant.admit', { consultationId, participantId });
    const third = await join(guest, consultationId);
    expect(third.joined.live).toBe(true);
    await expect.poll(atConsole.hears).toContain(`guest:${participantId}`);
    await specialist.done('participant.remove', { consultationId, participantId });
    await expect.poll(atConsole.hears).not.toContain(`guest:${participantId}`);
    guest.leave();
    await writeUp(consultationId);
    caller.leave();
  });
});
