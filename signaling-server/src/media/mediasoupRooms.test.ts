import { remoteTrack, rtpCapabilities, transportParameters } from '@madoguchi/protocol';
import { describe, expect, test } from 'vitest';
import type { Party } from '../ports/mediaRooms.ts';
import type { House } from './testing/house.ts';
import { kiosk, openHouse, settle, staff } from './testing/house.ts';
import { countTransports, keepJournal } from './testing/journal.ts';
import { camera, FINGERPRINT, microphone, simulcastCamera } from './testing/samples.ts';

const enter = ({ rooms }: House, party: Party) => rooms.join(party, rooms.rtpCapabilities);

async function enterAndSend(house: House, party: Party) {
  const joined = await enter(house, party);
  await house.rooms.produce(party, 'microphone', microphone());
  await house.rooms.produce(party, 'camera', simulcastCamera());
  return joined;
}

async function warmCall(house: House): Promise<void> {
  await enterAndSend(house, kiosk());
  const { remoteTracks } = await enterAndSend(house, staff());
  await settle();
  for (const { consumerId } of remoteTracks) await house.rooms.markReady(staff(), consumerId);
  for (const [, { consumerId }] of house.told('remoteTrack', 'kiosk')) {
    await house.rooms.markReady(kiosk(), consumerId);
  }
}

describe('warm media', () => {
  test('[M4] a track is offered once, in the answer to join or told after it', async () => {
    const house = await openHouse();
    await enterAndSend(house, kiosk());
    const { remoteTracks, live } = await enterAndSend(house, staff());
    await settle();
    expect(live).toBe(false);
    expect(remoteTracks.map(({ source }) => source).toSorted()).toEqual(['camera', 'microphone']);
    expect(house.told('remoteTrack', 'staff')).toEqual([]);
    const told = house.told('remoteTrack', 'kiosk').map(([, { source }]) => source);
    expect(told.toSorted()).toEqual(['camera', 'microphone']);
  });

  test('[M4] a track is offered once when join and produce meet', async () => {
    const house = await openHouse();
    await enter(house, kiosk());
    const [{ remoteTracks }] = await Promise.all([
      enter(house, staff()),
      house.rooms.produce(kiosk(), 'camera', camera()),
      house.rooms.produce(kiosk(), 'microphone', microphone()),
    ]);
    await settle();
    const offered = [...remoteTracks, ...house.told('remoteTrack', 'staff').map(([, t]) => t)];
    expect(offered.map(({ source }) => source).toSorted()).toEqual(['camera', 'microphone']);
  });

  test('[M2] going live resumes what is sent, then what is received, and then tells', async () => {
    const journal = keepJournal();
    const house = await openHouse();
    await warmCall(house);
    expect(journal).toEqual([]);
    house.rooms.on('live', (_, live) => journal.push(`live ${live}`));
    await house.rooms.goLive('c1');
    await settle();
    const four = (what: string): string[] => [what, what, what, what];
    const all = [...four('producer resume'), ...four('consumer resume'), 'live true', 'live true'];
    expect(journal).toEqual(all);
  });

  test('[M2] a hold that overtakes going live has the last word', async () => {
    const house = await openHouse();
    await warmCall(house);
    await Promise.all([house.rooms.goLive('c1'), house.rooms.hold('c1')]);
    await settle();
    expect(house.told('live', 'kiosk').map(([, live]) => live)).toEqual([false]);
  });

  test('[M3] whoever comes after the call went live finds it live', async () => {
    const journal = keepJournal();
    const house = await openHouse();
    await house.rooms.goLive('c1');
    await enterAndSend(house, kiosk());
    const { live, remoteTracks } = await enter(house, staff());
    expect(live).toBe(true);
    expect(journal).toEqual([]);
    await house.rooms.markReady(staff(), remoteTracks[0]?.consumerId ?? '');
    expect(journal).toEqual(['consumer resume']);
  });

  test('[M9] the far end hears of mute and camera off once, also when it joins later', async () => {
    const house = await openHouse();
    await enterAndSend(house, kiosk());
    await house.rooms.setSending(kiosk(), 'camera', false);
    const { remoteTracks } = await enter(house, staff());
    expect(remoteTracks.find(({ source }) => source === 'camera')?.sending).toBe(false);
    await house.rooms.setSending(kiosk(), 'microphone', false);
    await house.rooms.setSending(kiosk(), 'microphone', false);
    await settle();
    expect(house.told('remoteSending', 'staff')).toEqual([[staff(), 'microphone', false]]);
  });
});

describe('presence', () => {
  test('[M5] a second join takes the place of the first', async () => {
    const transports = countTransports();
    const house = await openHouse();
    await warmCall(house);
    const before = house.told('remoteTrack', 'kiosk').map(([, { consumerId }]) => consumerId);
    await enterAndSend(house, staff());
    await settle();
    const ended = house.told('remoteTrackEnded', 'kiosk').map(([, consumerId]) => consumerId);
    expect(ended.toSorted()).toEqual(before.toSorted());
    expect(house.told('remoteTrack', 'kiosk')).toHaveLength(4);
    expect(house.told('remoteTrackEnded', 'staff')).toEqual([]);
    expect(await transports()).toBe(4);
  });

  test('[M5] a track that is produced anew takes the place of the earlier one', async () => {
    const house = await openHouse();
    await warmCall(house);
    await house.rooms.produce(kiosk(), 'camera', { ...camera(), mid: '7' });
    await settle();
    expect(house.told('remoteTrackEnded', 'staff')).toHaveLength(1);
    expect(house.told('remoteTrack', 'staff').map(([, t]) => t.source)).toEqual(['camera']);
  });

  test('[M5] leaving ends the tracks at the far end and nothing else', async () => {
    const house = await openHouse();
    await warmCall(house);
    house.rooms.leave(kiosk());
    house.rooms.leave(kiosk());
    await settle();
    expect(house.told('remoteTrackEnded', 'staff')).toHaveLength(2);
    await expect(house.rooms.setSending(kiosk(), 'camera', false)).rejects.toThrow('WRONG_STATE');
    await house.rooms.setSending(staff(), 'camera', false);
  });

  test('[M6] joins that overtake each other, leave and close leave no transport behind', async () => {
    const transports = countTransports();
    const house = await openHouse();
    for (let round = 0; round < 100; round++) {
      const joins = [
        enter(house, kiosk()),
        enter(house, kiosk()),
        enter(house, staff()).then(() => house.rooms.produce(staff(), 'camera', camera())),
      ];
      const settled = Promise.allSettled(joins);
      if (round % 4 === 1) await Promise.race(joins.slice(1));
      if (round % 4 === 2) await settled;
      if (round % 4 === 3) house.rooms.leave(kiosk());
      house.rooms.close('c1');
      await settled;
    }
    await settle();
    expect(await transports()).toBe(0);
    expect(house.pool.workers.map(({ rooms }) => rooms)).toEqual([0]);
  });

  test('[M6] of two joins at once the later one stands', async () => {
    const house = await openHouse();
    const [first, second] = await Promise.allSettled([
      enter(house, kiosk()),
      enter(house, kiosk()),
    ]);
    expect(first).toMatchObject({ status: 'rejected', reason: { code: 'WRONG_STATE' } });
    expect(second.status).toBe('fulfilled');
    const dtls = { role: 'client' as const, fingerprints: [FINGERPRINT] };
    await house.rooms.connect(kiosk(), 'send', dtls);
    await expect(house.rooms.connect(kiosk(), 'send', dtls)).rejects.toThrow('WRONG_STATE');
  });
});

describe('what a client is told', () => {
  test('[M14] fits the wire contract', async () => {
    const house = await openHouse();
    await enterAndSend(house, kiosk());
    const { send, receive, remoteTracks } = await enterAndSend(house, staff());
    rtpCapabilities.parse(house.rooms.rtpCapabilities);
    for (const transport of [send, receive]) transportParameters.parse(transport);
    for (const track of remoteTracks) remoteTrack.parse(track);
    expect(remoteTracks).toHaveLength(2);
  });

  test('[M14] names UDP before TCP, Opus with FEC and DTX, and VP8', async () => {
    const house = await openHouse();
    const { send } = await enter(house, kiosk());
    const [first, second] = send.iceCandidates.toSorted((a, b) => b.priority - a.priority);
    expect([first?.protocol, second?.protocol]).toEqual(['udp', 'tcp']);
    const [opus, vp8] = house.rooms.rtpCapabilities.codecs;
    expect(opus).toMatchObject({
      mimeType: 'audio/opus',
      parameters: { useinbandfec: 1, usedtx: 1 },
    });
    expect(vp8?.mimeType).toBe('video/VP8');
  });

  test('[M14] a broken path gets new ICE credentials', async () => {
    const house = await openHouse();
    const { send } = await enter(house, kiosk());
    const renewed = await house.rooms.restartIce(kiosk(), 'send');
    expect(renewed.usernameFragment).not.toBe(send.iceParameters.usernameFragment);
  });
});
