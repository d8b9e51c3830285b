import { AppError } from '@madoguchi/domain';
import type { EventAck } from '@madoguchi/protocol';
import { expect, test } from 'vitest';
import { FakeClock } from '../testing/fakeClock.ts';
import { FakeDevices } from '../testing/fakeDevices.ts';
import { FakeEngine, FakeStream, newStream } from '../testing/fakeMedia.ts';
import { BOARD, withOneMore } from '../testing/oneMoreSource.ts';
import { idleKiosk, remoteTrack } from '../testing/world.ts';
import { CallSession } from './callSession.ts';
import type { Room } from './room.ts';

/** Asks the room of a call that is live. */
class LiveRoom implements Room {
  readonly produced: string[] = [];
  readonly told: string[] = [];
  readonly #joined: EventAck<'media.join'>;

  constructor(joined: EventAck<'media.join'>) {
    this.#joined = joined;
  }

  join = () => Promise.resolve(this.#joined);
  sync = () => Promise.resolve(this.#joined);
  connect = () => Promise.resolve();
  ready = () => Promise.resolve();
  requestKeyFrame = () => Promise.resolve();
  restartIce = () => Promise.resolve(this.#joined.send.iceParameters);
  produce = (source: string): Promise<string> => {
    this.produced.push(source);
    return Promise.resolve(source);
  };
  setSending = (source: string, sending: boolean): Promise<void> => {
    this.told.push(`${source} ${sending ? 'on' : 'off'}`);
    return Promise.resolve();
  };
}

const liveRoom = async (): Promise<LiveRoom> =>
  new LiveRoom({ ...(await idleKiosk()).room, live: true });

/** A call among the product's sources and one more. */
async function call(room: LiveRoom) {
  const [clock, devices] = [new FakeClock(), new FakeDevices(withOneMore)];
  const engine = new FakeEngine(withOneMore);
  const session = new CallSession('c1', {
    ...{
      room,
      clock,
      devices: devices.keeper(),
      sources: withOneMore,
      createStream: newStream,
    },
    engine: () => Promise.resolve(engine),
    random: () => 1,
  });
  await clock.advance(10);
  return { session, room, clock, devices, engine };
}

test('[C22] a source that is not on from the start is opened and negotiated when it is turned on', async () => {
  const { session, room, clock, devices, engine } = await call(await liveRoom());
  expect(room.produced).toEqual(['microphone', 'camera']);
  expect(session.snapshot().sending).toEqual({
    microphone: true,
    camera: true,
    paper: false,
    [BOARD]: false,
  });
  session.setSending(BOARD, true);
  await clock.advance(10);
  expect(room.produced).toEqual(['microphone', 'camera', BOARD]);
  expect(engine.sends[0]?.carried[BOARD]).toEqual([devices.track(BOARD)]);
  session.setSending(BOARD, false);
  await clock.advance(10);
  expect(devices.track(BOARD)?.readyState).toBe('ended');
  expect(room.told).toEqual([`${BOARD} on`, `${BOARD} off`]);
  session.dispose();
});

test('[C22] a source that is not of its person comes in a stream of its own', async () => {
  const { session, clock } = await call(await liveRoom());
  for (const source of ['microphone', 'camera', BOARD] as const) {
    session.connection?.addRemoteTrack({ ...remoteTrack(source, 'camera'), source });
  }
  await clock.advance(10);
  const [far] = session.snapshot().remotes;
  const tracksOf = (stream: MediaStream | undefined): number =>
    stream instanceof FakeStream ? stream.tracks.size : 0;
  expect(far?.sending).toEqual({ microphone: true, camera: true, paper: false, [BOARD]: true });
  expect([tracksOf(far?.stream), tracksOf(far?.apart[BOARD])]).toEqual([2, 1]);
  session.connection?.endRemoteTrack(BOARD);
  expect(tracksOf(far?.apart[BOARD])).toBe(0);
  session.dispose();
});

test('[C22] a call goes on without a source that it can do without', async () => {
  const room = await liveRoom();
  const { produce } = room;
  room.produce = (source) =>
    source === BOARD ? Promise.reject(new AppError('BAD_MEDIA_PARAMETERS')) : produce(source);
  const { session, clock } = await call(room);
  session.setSending(BOARD, true);
  await clock.advance(1_000);
  expect(session.snapshot().phase).toBe('live');
  session.dispose();
});
