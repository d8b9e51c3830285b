import { AppError } from '@madoguchi/domain';
import { expect, test } from 'vitest';
import { FakeStream } from '../testing/fakeMedia.ts';
import { idleKiosk, remoteTrack } from '../testing/world.ts';
import { DeviceError } from '../devices/ports.ts';

const tracksOf = (stream: MediaStream | null | undefined): number =>
  stream instanceof FakeStream ? stream.tracks.size : 0;

test('[C7] while waiting the own picture is shown and the media are warm, but nothing is sent', async () => {
  const world = await idleKiosk();
  expect(world.devices.opened).toEqual([]);
  await world.show('waiting');
  expect(world.call?.phase).toBe('ready');
  expect(tracksOf(world.call?.localStream)).toBe(2);
  expect(world.engine.sends[0]?.state).toBe('connected');
  expect(world.engine.sends[0]?.carried).toEqual({ microphone: [], camera: [], paper: [] });
});

test('[C7] the microphone is negotiated before the camera', async () => {
  const world = await idleKiosk();
  await world.show('waiting');
  const produced = world.socket.sent.filter(({ name }) => name === 'media.produce');
  expect(produced.map(({ data }) => data)).toMatchObject([
    { source: 'microphone' },
    { source: 'camera' },
    { source: 'paper' },
  ]);
});

test('[C7] both leave when the call is live, and stop when it is held', async () => {
  const world = await idleKiosk();
  await world.talk();
  expect(world.call?.phase).toBe('live');
  const { carried } = world.engine.sends[0] ?? {};
  expect(carried?.microphone).toEqual([world.devices.track('microphone')]);
  expect(carried?.camera).toEqual([world.devices.track('camera')]);
  await world.setLive(false);
  expect(world.call?.phase).toBe('ready');
  expect([carried?.microphone.at(-1), carried?.camera.at(-1)]).toEqual([null, null]);
});

test('[C7] a notice about another consultation starts nothing', async () => {
  const world = await idleKiosk();
  await world.show('waiting');
  world.socket.notice('media.live', { consultationId: 'c2', live: true });
  expect(world.call?.phase).toBe('ready');
});

test('[C8] tracks of the far end are opened before the call is live', async () => {
  const world = await idleKiosk();
  await world.show('waiting');
  world.socket.notice('media.remoteTrack', remoteTrack('face', 'camera'));
  await world.clock.advance(0);
  expect(world.socket.names('media.ready')).toHaveLength(1);
  const specialist = world.call?.remotes[0];
  expect(specialist).toMatchObject({
    seat: 'staff:s1',
    sending: { microphone: false, camera: true, paper: false },
  });
  expect(tracksOf(specialist?.stream)).toBe(1);
  world.socket.notice('media.remoteSending', {
    consultationId: 'c1',
    from: 'staff:s1',
    source: 'camera',
    sending: false,
  });
  expect(world.call?.remotes[0]?.sending.camera).toBe(false);
  world.socket.notice('media.remoteTrackEnded', { consultationId: 'c1', consumerId: 'face' });
  expect(world.call?.remotes).toEqual([]);
});

test('[C9] a camera that fails does not cost the sound', async () => {
  const world = await idleKiosk();
  world.devices.trouble.set('camera', () => Promise.reject(new DeviceError('in-use')));
  await world.talk();
  expect(world.call).toMatchObject({
    phase: 'live',
    deviceProblem: 'in-use',
    sending: { microphone: true, camera: false, paper: false },
  });
  expect(world.engine.sends[0]?.carried.microphone).toHaveLength(1);
});

test('[C9] a camera that is plugged in again joins the call', async () => {
  const world = await idleKiosk();
  await world.talk();
  world.devices.track('camera')?.unplug();
  expect(world.call).toMatchObject({ deviceProblem: 'not-found', sending: { camera: false } });
  world.devices.plug();
  await world.clock.advance(0);
  expect(world.call).toMatchObject({ deviceProblem: null, sending: { camera: true } });
  expect(world.engine.sends[0]?.carried.camera.at(-1)).toBe(world.devices.track('camera'));
});

test('[C9] a camera that cannot be negotiated is done without', async () => {
  const world = await idleKiosk({
    'media.produce': ({ source }) => {
      if (source === 'camera') throw new AppError('BAD_MEDIA_PARAMETERS');
      return { producerId: source };
    },
  });
  await world.talk();
  await world.clock.advance(10_000);
  expect(world.call?.phase).toBe('live');
  expect(world.socket.names('media.join')).toHaveLength(1);
});

test('[C10] mute and camera off send nothing, are told, and put the camera out', async () => {
  const world = await idleKiosk();
  await world.talk();
  world.kiosk.setSending('camera', false);
  world.kiosk.setSending('microphone', false);
  await world.clock.advance(0);
  const { carried } = world.engine.sends[0] ?? {};
  expect([carried?.microphone.at(-1), carried?.camera.at(-1)]).toEqual([null, null]);
  expect(world.devices.track('camera')?.readyState).toBe('ended');
  expect(world.call?.sending).toEqual({ microphone: false, camera: false, paper: false });
  expect(world.socket.names('media.setSending')).toHaveLength(2);
});

test('[C10] what was turned off stays off when the call is joined again', async () => {
  const world = await idleKiosk();
  await world.talk();
  world.kiosk.setSending('microphone', false);
  world.socket.notice('media.reset', { consultationId: 'c1' });
  await world.clock.advance(20);
  expect(world.call).toMatchObject({ phase: 'live', sending: { microphone: false } });
  expect(world.engine.sends[1]?.carried.microphone).toEqual([]);
  expect(world.engine.sends[1]?.carried.camera).toHaveLength(1);
  const told = world.socket.sent.findLast(({ name }) => name === 'media.setSending');
  expect(told?.data).toMatchObject({ source: 'microphone', sending: false });
});

test('[C12] when the consultation is over, camera and microphone are closed', async () => {
  const world = await idleKiosk();
  await world.talk();
  await world.show('none');
  expect(world.call).toBeNull();
  expect(world.devices.opened.map(({ readyState }) => readyState)).toEqual(['ended', 'ended']);
  expect([world.engine.sends[0]?.closed, world.engine.receives[0]?.closed]).toEqual([true, true]);
  expect(world.timers).toBe(0);
});

test('[C12] a device that opens after the end is closed at once', async () => {
  const world = await idleKiosk();
  let open: () => void = () => undefined;
  const opening = new Promise<void>((resolve) => {
    open = resolve;
  });
  world.devices.trouble.set('camera', async () => (await opening) as never);
  await world.show('waiting');
  expect(world.call?.phase).toBe('preparing');
  await world.show('none');
  open();
  await world.clock.advance(0);
  expect(world.devices.track('camera')?.readyState).toBe('ended');
});
