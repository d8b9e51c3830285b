import type { Seat } from '@madoguchi/domain';
import { expect, test } from 'vitest';
import { FakeStream } from '../testing/fakeMedia.ts';
import type { World } from '../testing/world.ts';
import { idleKiosk, remoteTrack } from '../testing/world.ts';
import { mainParty } from './mainParty.ts';

const tracksOf = (stream: MediaStream | undefined): number =>
  stream instanceof FakeStream ? stream.tracks.size : 0;

/** Who is there, in order. */
const seats = (world: World): readonly Seat[] | undefined =>
  world.call?.remotes.map(({ seat }) => seat);

/** The id of a track that is named after its person. */
const trackOf = (seat: Seat, what: 'voice' | 'face'): string => `${seat.replace(':', '-')}-${what}`;

/** Somebody comes with voice and face, whose tracks are named after them. */
async function comes(world: World, seat: Seat): Promise<void> {
  world.socket.notice('media.remoteTrack', remoteTrack(trackOf(seat, 'voice'), 'microphone', seat));
  world.socket.notice('media.remoteTrack', remoteTrack(trackOf(seat, 'face'), 'camera', seat));
  await world.clock.advance(0);
}

async function goes(world: World, seat: Seat): Promise<void> {
  for (const what of ['voice', 'face'] as const) {
    const consumerId = trackOf(seat, what);
    world.socket.notice('media.remoteTrackEnded', { consultationId: 'c1', consumerId });
  }
  await world.clock.advance(0);
}

/** A call with the specialist, a colleague and an interpreter. */
async function fourTogether(): Promise<World> {
  const world = await idleKiosk();
  await world.talk();
  await comes(world, 'staff:s2');
  await comes(world, 'guest:g1');
  return world;
}

test('[C19] everybody has a stream of their own with voice and face, in the order they came', async () => {
  const world = await fourTogether();
  expect(seats(world)).toEqual(['staff:s1', 'staff:s2', 'guest:g1']);
  const streams = world.call?.remotes.map(({ stream }) => stream) ?? [];
  expect(new Set(streams).size).toBe(3);
  expect(streams.map(tracksOf)).toEqual([2, 2, 2]);
});

test('[C19] what one does or who goes changes nothing of the others', async () => {
  const world = await fourTogether();
  const before = world.call?.remotes ?? [];
  const muted = { from: 'staff:s2', source: 'microphone', sending: false } as const;
  world.socket.notice('media.remoteSending', { consultationId: 'c1', ...muted });
  expect(world.call?.remotes[1]?.sending).toEqual({
    microphone: false,
    camera: true,
    paper: false,
  });
  await goes(world, 'staff:s2');
  expect(seats(world)).toEqual(['staff:s1', 'guest:g1']);
  expect(world.call?.remotes).toEqual([before[0], before[2]]);
  expect(world.call?.remotes[0]).toBe(before[0]);
});

test('[C19] who comes back has the former place and the same stream', async () => {
  const world = await fourTogether();
  const before = world.call?.remotes[0];
  await goes(world, 'staff:s1');
  await comes(world, 'staff:s1');
  expect(seats(world)).toEqual(['staff:s1', 'staff:s2', 'guest:g1']);
  expect(world.call?.remotes[0]?.stream).toBe(before?.stream);
});

test('[C20] after joining again the last pictures stand until 5 s later', async () => {
  const world = await fourTogether();
  world.room.remoteTracks = [remoteTrack('again', 'camera', 'staff:s1')];
  world.socket.notice('media.reset', { consultationId: 'c1' });
  await world.clock.advance(4_900);
  expect(seats(world)).toEqual(['staff:s1', 'staff:s2', 'guest:g1']);
  await comes(world, 'guest:g1');
  await world.clock.advance(200);
  expect(seats(world)).toEqual(['staff:s1', 'guest:g1']);
  expect(world.call?.remotes[0]?.sending).toEqual({
    microphone: false,
    camera: true,
    paper: false,
  });
  expect(tracksOf(world.call?.remotes[0]?.stream)).toBe(1);
});

/** The connection breaks and comes back, while packets go on arriving. */
async function breakConnection(world: World): Promise<void> {
  world.socket.disconnect();
  for (let n = 0; n < 20; n += 1) {
    for (const receive of world.engine.receives) receive.packets += 10;
    await world.clock.advance(100);
  }
}

test('[C21] who came, went or was muted while the connection was broken is made up for', async () => {
  const world = await idleKiosk();
  await world.talk();
  await comes(world, 'staff:s2');
  const before = world.call?.remotes[0];
  world.room.remoteTracks = [
    remoteTrack('voice', 'microphone'),
    { ...remoteTrack('face', 'camera'), sending: false },
    remoteTrack('new-face', 'camera', 'guest:g1'),
  ];
  await breakConnection(world);
  expect(seats(world)).toEqual(['staff:s1', 'guest:g1']);
  expect(world.call?.remotes[0]?.sending).toEqual({
    microphone: true,
    camera: false,
    paper: false,
  });
  expect(world.call?.remotes[0]?.stream).toBe(before?.stream);
  expect(world.socket.names('media.join')).toHaveLength(1);
  world.socket.notice('media.remoteTrack', remoteTrack('new-face', 'camera', 'guest:g1'));
  await world.clock.advance(0);
  expect(tracksOf(world.call?.remotes[1]?.stream)).toBe(1);
});

test('[C21] a resident who was held while the connection was broken sends nothing any more', async () => {
  const world = await idleKiosk();
  await world.talk();
  world.room.live = false;
  await breakConnection(world);
  expect(world.call?.phase).toBe('ready');
  expect(world.engine.sends.at(-1)?.carried).toEqual({ microphone: [], camera: [], paper: [] });
});

test('[C8] what is heard of a track while it is being opened is not forgotten', async () => {
  const world = await idleKiosk();
  await world.talk();
  const face = remoteTrack('late-face', 'camera', 'guest:g1');
  world.socket.notice('media.remoteTrack', face);
  const off = { from: 'guest:g1', source: 'camera', sending: false } as const;
  world.socket.notice('media.remoteSending', { consultationId: 'c1', ...off });
  await world.clock.advance(0);
  expect(world.call?.remotes[1]?.sending.camera).toBe(false);
});

test('[C13] only the picture that does not begin is asked for', async () => {
  const world = await idleKiosk();
  world.room.live = true;
  world.room.remoteTracks = [
    remoteTrack('shown', 'camera', 'staff:s1'),
    { ...remoteTrack('held', 'camera', 'kiosk'), sending: false },
  ];
  await world.show('inCall');
  await world.clock.advance(450);
  const asked = world.socket.sent.filter(({ name }) => name === 'media.requestKeyFrame');
  expect(asked.map(({ data }) => data)).toEqual([{ consultationId: 'c1', consumerId: 'shown' }]);
});

test('[C19] the large picture is that of the seat which the screen names, if there is one', async () => {
  const world = await fourTogether();
  expect(mainParty(world.call, 'guest:g1')?.seat).toBe('guest:g1');
  expect(mainParty(world.call, 'staff:gone')?.seat).toBe('staff:s1');
  await comes(world, 'kiosk');
  expect(mainParty(world.call)?.seat).toBe('kiosk');
  expect(mainParty(null)).toBeNull();
});
