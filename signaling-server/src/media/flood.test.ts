import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { connectedCall, connectParties, waitFor } from './testing/connectedCall.ts';
import { Endpoint } from './testing/endpoint.ts';
import { kiosk, settle, staff } from './testing/house.ts';

describe('a party that floods the server with valid packets', { timeout: 60_000 }, () => {
  test('[S27] is cut off and has to join again; another call of the worker goes on', async () => {
    const house = await connectedCall();
    const { rooms, pool, told, resident: flooder } = house;
    const others = await connectParties(house, 'c2');
    await rooms.goLive('c1');
    await rooms.goLive('c2');
    const [worker] = pool.workers;

    let sent = 0;
    while (told('reset', kiosk()).length === 0) {
      for (let n = 0; n < 10; n++) await flooder.send('camera', false, 1_100);
      await others.resident.send('microphone');
      sent += 1;
      await setTimeout(2);
    }
    expect(told('reset', kiosk())).toEqual([[kiosk('c1')]]);
    expect(told('remoteTrackEnded', staff())).toHaveLength(2);
    await waitFor(() =>
      expect(others.specialist.arrivals.length).toBeGreaterThanOrEqual(0.95 * sent),
    );
    expect(pool.workers).toEqual([{ pid: worker?.pid, rooms: 2 }]);

    // What it sends on is nobody's, and whoever joins again in good faith is served.
    await flooder.send('camera', true);
    await settle();
    expect(await rooms.packetsReceived(kiosk('c1'))).toBe(0);
    const back = await Endpoint.join(rooms, kiosk('c1'));
    expect(back.joined.live).toBe(true);
  });
});
