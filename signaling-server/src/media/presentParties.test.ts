import { describe, expect, test } from 'vitest';
import { enter, enterAndSend, warmCall } from './testing/callers.ts';
import { kiosk, openHouse, settle, staff } from './testing/house.ts';
import { countTransports } from './testing/journal.ts';
import { camera, FINGERPRINT } from './testing/samples.ts';

describe('presence', { timeout: 30_000 }, () => {
  test('[M5] a second join takes the place of the first', async () => {
    const transports = countTransports();
    const house = await openHouse();
    await warmCall(house);
    const before = house.told('remoteTrack', kiosk()).map(([, { consumerId }]) => consumerId);
    await enterAndSend(house, staff());
    await settle();
    const ended = house.told('remoteTrackEnded', kiosk()).map(([, consumerId]) => consumerId);
    expect(ended.toSorted()).toEqual(before.toSorted());
    expect(house.told('remoteTrack', kiosk())).toHaveLength(4);
    expect(house.told('remoteTrackEnded', staff())).toEqual([]);
    expect(await transports()).toBe(4);
  });

  test('[M5] a track that is produced anew takes the place of the earlier one', async () => {
    const house = await openHouse();
    await warmCall(house);
    await house.rooms.produce(kiosk(), 'camera', { ...camera(), mid: '7' });
    await settle();
    expect(house.told('remoteTrackEnded', staff())).toHaveLength(1);
    expect(house.told('remoteTrack', staff()).map(([, t]) => t.source)).toEqual(['camera']);
  });

  test('[M5] leaving ends the tracks at the far end and nothing else', async () => {
    const house = await openHouse();
    await warmCall(house);
    house.rooms.leave(kiosk());
    house.rooms.leave(kiosk());
    await settle();
    expect(house.told('remoteTrackEnded', staff())).toHaveLength(2);
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

  test('[M6] leaving while joining leaves nothing behind in a room that goes on', async () => {
    const transports = countTransports();
    const house = await openHouse();
    await enter(house, staff());
    for (let round = 0; round < 20; round++) {
      const join = enter(house, kiosk());
      await Promise.race([join, new Promise((resolve) => setTimeout(resolve, round % 4))]);
      house.rooms.leave(kiosk());
      await join.catch(() => {});
    }
    await settle();
    expect(await transports()).toBe(2);
  });

  test('[M6] of two joins at once the later one stands', async () => {
    const transports = countTransports();
    const house = await openHouse();
    const [first, second] = await Promise.allSettled([
      enter(house, kiosk()),
      enter(house, kiosk()),
    ]);
    expect(first).toMatchObject({ status: 'rejected', reason: { code: 'WRONG_STATE' } });
    expect(second.status).toBe('fulfilled');
    expect(await transports()).toBe(2);
    const dtls = { role: 'client' as const, fingerprints: [FINGERPRINT] };
    await house.rooms.connect(kiosk(), 'send', dtls);
    await expect(house.rooms.connect(kiosk(), 'send', dtls)).rejects.toThrow('WRONG_STATE');
  });
});
