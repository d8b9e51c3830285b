import { remoteTrack, rtpCapabilities, transportParameters } from '@madoguchi/protocol';
import { describe, expect, test } from 'vitest';
import { enter, enterAndSend, warmCall } from './testing/callers.ts';
import { guest, kiosk, openHouse, settle, staff } from './testing/house.ts';
import { keepJournal } from './testing/journal.ts';
import { camera, microphone } from './testing/samples.ts';

describe('warm media', { timeout: 30_000 }, () => {
  test('[M4] a track is offered once, in the answer to join or told after it', async () => {
    const house = await openHouse();
    await enterAndSend(house, kiosk());
    const { remoteTracks, live } = await enterAndSend(house, staff());
    await settle();
    expect(live).toBe(false);
    expect(remoteTracks.map(({ source }) => source).toSorted()).toEqual(['camera', 'microphone']);
    expect(house.told('remoteTrack', staff())).toEqual([]);
    const told = house.told('remoteTrack', kiosk()).map(([, { source }]) => source);
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
    const offered = [...remoteTracks, ...house.told('remoteTrack', staff()).map(([, t]) => t)];
    expect(offered.map(({ source }) => source).toSorted()).toEqual(['camera', 'microphone']);
  });

  test('[M1] everything that exists before the call is live is paused', async () => {
    const journal = keepJournal();
    await warmCall(await openHouse());
    const starts = journal.filter((entry) => entry.includes('starts'));
    expect(starts).toHaveLength(8);
    expect(starts.filter((entry) => entry.endsWith('flowing'))).toEqual([]);
    expect(journal.filter((entry) => entry.includes('resume'))).toEqual([]);
  });

  test('[M2] going live resumes what is sent, then what is received, and then tells', async () => {
    const journal = keepJournal();
    const house = await openHouse();
    await warmCall(house);
    journal.length = 0;
    house.rooms.on('live', (_, live) => journal.push(`live ${live}`));
    await house.rooms.goLive('c1');
    await settle();
    const four = (what: string): string[] => [what, what, what, what];
    expect(journal).toEqual([
      ...four('producer resume'),
      ...four('consumer resume'),
      ...four('producer resume done'),
      ...four('consumer resume done'),
      'live true',
      'live true',
    ]);
  });

  test('[M2] a hold that overtakes going live has the last word', async () => {
    const house = await openHouse();
    await warmCall(house);
    await Promise.all([house.rooms.goLive('c1'), house.rooms.holdResident('c1')]);
    await settle();
    expect(house.told('live', kiosk()).map(([, live]) => live)).toEqual([false]);
  });

  test('[M3] whoever comes after the call went live finds it live', async () => {
    const journal = keepJournal();
    const house = await openHouse();
    await house.rooms.goLive('c1');
    await enterAndSend(house, kiosk());
    const { live, remoteTracks } = await enter(house, staff());
    expect(live).toBe(true);
    expect(journal.filter((entry) => entry === 'producer starts flowing')).toHaveLength(2);
    await house.rooms.markReady(staff(), remoteTracks[0]?.consumerId ?? '');
    expect(journal.at(-1)).toBe('consumer resume done');
  });

  test('[M20] who may have missed notices is told how the room is now', async () => {
    const house = await openHouse();
    await warmCall(house);
    await house.rooms.goLive('c1');
    await house.rooms.setSending(kiosk(), 'camera', false);
    const { remoteTracks, live } = house.rooms.sync(staff());
    expect(live).toBe(true);
    expect(remoteTracks.map(({ from, source, sending }) => ({ from, source, sending }))).toEqual([
      { from: 'kiosk', source: 'microphone', sending: true },
      { from: 'kiosk', source: 'camera', sending: false },
    ]);
    await house.rooms.holdResident('c1');
    expect(house.rooms.sync(kiosk())).toMatchObject({ live: false });
    expect(() => house.rooms.sync(guest())).toThrow('WRONG_STATE');
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
    expect(house.told('remoteSending', staff())).toEqual([[staff(), 'kiosk', 'microphone', false]]);
  });
});

describe('what a client is told', { timeout: 30_000 }, () => {
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
