import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { createMediaRooms } from './mediasoupRooms.ts';
import { waitFor } from './testing/connectedCall.ts';
import { kiosk, onLoopback, openHouse, settle, staff } from './testing/house.ts';
import { camera } from './testing/samples.ts';
import { pauseBeforeReplacement } from './workerSlot.ts';

const kill = (pid: number | undefined): void => {
  process.kill(pid ?? Number.NaN, 'SIGKILL');
};

/** The code and the reason of a refusal, in one line. */
async function refusalOf(work: Promise<unknown>): Promise<string> {
  const refusal = await work.catch((reason: unknown) => reason);
  const { message, cause } = refusal as Error;
  return `${message}: ${(cause as Error).message}`;
}

describe('workers', { timeout: 30_000 }, () => {
  test('[M12] a room goes to the worker with the fewest rooms', async () => {
    const { rooms, pool } = await openHouse(2);
    const join = (id: string) => rooms.join(kiosk(id), rooms.rtpCapabilities);
    await Promise.all(['a', 'b', 'c', 'd'].map(join));
    expect(pool.workers.map((worker) => worker.rooms)).toEqual([2, 2]);
    rooms.close('b');
    rooms.close('d');
    expect(pool.workers.map((worker) => worker.rooms)).toContain(0);
    await Promise.all(['e', 'f'].map(join));
    expect(pool.workers.map((worker) => worker.rooms)).toEqual([2, 2]);
  });

  test('[M8] a dead worker is replaced; its parties are told and are back within a second', async () => {
    const opened = performance.now();
    const { rooms, pool, told } = await openHouse(1);
    await rooms.join(kiosk(), rooms.rtpCapabilities);
    // A machine that is so busy that any worker takes long cannot have a replacement sooner.
    const usual = performance.now() - opened;
    await rooms.join(staff(), rooms.rtpCapabilities);
    await rooms.goLive('c1');
    const [worker] = pool.workers;
    const killed = performance.now();
    kill(worker?.pid);
    await waitFor(() => expect(told('reset', kiosk())).toHaveLength(1));
    expect(told('reset', staff())).toHaveLength(1);
    const { live } = await rooms.join(kiosk(), rooms.rtpCapabilities);
    const back = performance.now();
    await rooms.produce(kiosk(), 'camera', camera());
    const { remoteTracks } = await rooms.join(staff(), rooms.rtpCapabilities);
    expect(back - killed).toBeLessThan(Math.max(1_000, 3 * usual));
    expect(live).toBe(true);
    expect(remoteTracks).toHaveLength(1);
    expect(pool.workers).toHaveLength(1);
    expect(pool.workers[0]?.pid).not.toBe(worker?.pid);
  });

  test('[M8] the rooms of the other workers notice nothing', async () => {
    const { rooms, pool, notices } = await openHouse(2);
    await rooms.join(kiosk('a'), rooms.rtpCapabilities);
    await rooms.join(kiosk('b'), rooms.rtpCapabilities);
    kill(pool.workers[0]?.pid);
    await waitFor(() => expect(notices).not.toEqual([]));
    await settle();
    expect(notices).toEqual([['reset', kiosk('a')]]);
    await rooms.produce(kiosk('b'), 'camera', camera());
  });

  test('[M8] joins that a death overtakes are refused or served, never left hanging', async () => {
    const { rooms, pool } = await openHouse(1);
    for (let round = 0; round < 3; round++) {
      const joins = ['a', 'b', 'c'].map((id) => rooms.join(kiosk(id), rooms.rtpCapabilities));
      kill(pool.workers[0]?.pid);
      const outcomes = await Promise.all(joins.map((join) => join.then(() => 'ok', String)));
      expect(['ok', 'AppError: MEDIA_UNAVAILABLE']).toEqual(expect.arrayContaining(outcomes));
      await waitFor(() => expect(rooms.isAvailable()).toBe(true));
      await rooms.join(kiosk('a'), rooms.rtpCapabilities);
    }
  });

  test('[M13] replacements that die young come ever slower, but they come', () => {
    const pauses = Array.from({ length: 12 }, (_, diedYoung) => pauseBeforeReplacement(diedYoung));
    expect(pauses.slice(0, 4)).toEqual([0, 100, 200, 400]);
    expect(Math.max(...pauses)).toBe(5_000);
  });

  test('[M15] a worker that cannot start is a refusal that says why', async () => {
    const started = createMediaRooms({ ...onLoopback(1), workerBin: '/nowhere/mediasoup-worker' });
    expect(await refusalOf(started)).toMatch(/MEDIA_UNAVAILABLE.*\/nowhere\/mediasoup-worker/);
  });

  test('[M15] after the end no worker is left and a join is refused', async () => {
    const { rooms, pool } = await openHouse(2);
    const pids = pool.workers.map(({ pid }) => pid);
    await rooms.shutDown();
    for (const pid of pids) expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    const join = rooms.join(kiosk(), rooms.rtpCapabilities);
    await expect(join).rejects.toThrow('MEDIA_UNAVAILABLE');
  });

  test('[M16] a worker listens on its port and announces the address; a port in use is told', async () => {
    const occupier = createServer().listen(0, '127.0.0.1');
    await once(occupier, 'listening');
    const { port: basePort } = occupier.address() as AddressInfo;
    const options = { ...onLoopback(1), basePort, announcedAddress: '192.0.2.7' };
    const reason = `MEDIA_UNAVAILABLE: cannot listen on 127.0.0.1:${basePort} (UDP and TCP)`;
    expect(await refusalOf(createMediaRooms(options))).toBe(reason);
    occupier.close();
    await once(occupier, 'close');
    const rooms = await createMediaRooms(options);
    const { send } = await rooms.join(kiosk(), rooms.rtpCapabilities);
    await rooms.shutDown();
    for (const { address, port } of send.iceCandidates) {
      expect([address, port]).toEqual(['192.0.2.7', basePort]);
    }
  });
});
