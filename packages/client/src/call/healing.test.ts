import { AppError } from '@madoguchi/domain';
import { expect, test } from 'vitest';
import type { World } from '../testing/world.ts';
import { idleKiosk } from '../testing/world.ts';

const joins = (world: World): number => world.socket.names('media.join').length;

test('[C11] a lost room is joined again with the same devices and the same streams', async () => {
  const world = await idleKiosk();
  await world.talk();
  const before = world.call;
  world.socket.notice('media.reset', { consultationId: 'c1' });
  expect(world.call?.phase).toBe('interrupted');
  await world.clock.advance(20);
  expect(world.call?.phase).toBe('live');
  expect(world.call?.localStream).toBe(before?.localStream);
  expect(world.call?.remotes).toEqual(before?.remotes);
  expect(world.call?.remotes[0]?.stream).toBe(before?.remotes[0]?.stream);
  expect(world.devices.opened).toHaveLength(2);
  expect([world.engine.sends[0]?.closed, world.engine.sends[1]?.closed]).toEqual([true, false]);
});

test('[C11] a transport that failed is replaced', async () => {
  const world = await idleKiosk();
  await world.talk();
  world.engine.receives[0]?.become('failed');
  expect(world.call?.phase).toBe('interrupted');
  await world.clock.advance(200);
  expect(world.call?.phase).toBe('live');
  expect(joins(world)).toBe(2);
});

test('[C11] a short break mends itself; a longer one is given a new path', async () => {
  const world = await idleKiosk();
  await world.talk();
  const send = world.engine.sends[0];
  send?.become('disconnected');
  expect(world.call?.phase).toBe('interrupted');
  await world.clock.advance(1_000);
  send?.become('connected');
  expect(world.call?.phase).toBe('live');
  await world.clock.advance(10_000);
  expect(send?.restarts).toBe(0);

  send?.become('disconnected');
  await world.clock.advance(2_100);
  expect(send?.restarts).toBe(1);
  send?.become('connected');
  expect(world.call?.phase).toBe('live');
  expect(joins(world)).toBe(1);
});

test('[C11] a new path that leads nowhere ends in joining again', async () => {
  const world = await idleKiosk();
  await world.talk();
  world.engine.sends[0]?.become('disconnected');
  await world.clock.advance(7_000);
  expect(world.call?.phase).toBe('live');
  expect(joins(world)).toBe(2);
});

test('[C11] a server without a media worker is asked again, ever more slowly', async () => {
  const world = await idleKiosk({
    'media.join': () => {
      throw new AppError('MEDIA_UNAVAILABLE');
    },
  });
  await world.show('waiting');
  await world.clock.advance(30_000);
  expect(joins(world)).toBeGreaterThan(8);
  expect(joins(world)).toBeLessThan(18);
  world.socket.answers['media.join'] = () => world.room;
  await world.clock.advance(4_000);
  expect(world.call?.phase).toBe('ready');
});

test('[C11] a healthy call outlives a break of the connection', async () => {
  const world = await idleKiosk();
  await world.talk();
  const receive = world.engine.receives[0];
  world.socket.disconnect();
  for (let n = 0; n < 20; n += 1) {
    if (receive !== undefined) receive.packets += 10;
    await world.clock.advance(100);
    expect(world.call?.phase).toBe('live');
  }
  expect(joins(world)).toBe(1);
});

test('[C11] a call that the server has forgotten is joined again as soon as the connection is back', async () => {
  const world = await idleKiosk();
  await world.talk();
  world.socket.answers['media.setSending'] = () => {
    throw new AppError('WRONG_STATE');
  };
  await world.breakConnection();
  expect(joins(world)).toBe(2);
  expect(world.call?.phase).toBe('live');
});

test('[C11] a call in which nothing arrives any more is joined again', async () => {
  const world = await idleKiosk();
  await world.talk();
  world.socket.disconnect();
  await world.clock.advance(1_000);
  expect(joins(world)).toBe(2);
});

test('[C11] a call that is not live yet is joined again, for a notice may have been missed', async () => {
  const world = await idleKiosk();
  await world.show('waiting');
  await world.breakConnection();
  expect(joins(world)).toBe(2);
  expect(world.call?.phase).toBe('ready');
});

test('[C11] a call that went back into the queue is ready again, without a picture of before', async () => {
  const world = await idleKiosk();
  await world.talk();
  world.room.live = false;
  world.room.remoteTracks = [];
  world.socket.notice('media.reset', { consultationId: 'c1' });
  await world.clock.advance(20);
  expect(world.call).toMatchObject({ phase: 'ready', remotes: [] });
  expect(world.engine.sends[1]?.carried).toEqual({ microphone: [], camera: [], paper: [] });
});

test('[C13] a picture that does not begin is asked for, and asked for again', async () => {
  const world = await idleKiosk();
  await world.talk();
  await world.clock.advance(390);
  expect(world.socket.names('media.requestKeyFrame')).toHaveLength(0);
  await world.clock.advance(1_020);
  expect(world.socket.names('media.requestKeyFrame')).toHaveLength(3);
  const receive = world.engine.receives[0];
  if (receive !== undefined) receive.frames = 1;
  await world.clock.advance(5_000);
  expect(world.socket.names('media.requestKeyFrame')).toHaveLength(3);
});

test('[C13] the asking ends, and begins anew when the far camera is turned on again', async () => {
  const world = await idleKiosk();
  await world.talk();
  await world.clock.advance(60_000);
  const asked = world.socket.names('media.requestKeyFrame').length;
  expect(asked).toBe(12);
  for (const sending of [false, true]) {
    world.socket.notice('media.remoteSending', {
      consultationId: 'c1',
      from: 'staff:s1',
      source: 'camera',
      sending,
    });
  }
  await world.clock.advance(450);
  expect(world.socket.names('media.requestKeyFrame')).toHaveLength(asked + 1);
});
