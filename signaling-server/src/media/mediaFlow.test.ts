import { describe, expect, test } from 'vitest';
import { connectedCall, waitFor } from './testing/connectedCall.ts';
import { kiosk, settle, staff } from './testing/house.ts';

describe('media of a call', { timeout: 30_000 }, () => {
  test('[M1] nothing is forwarded before the call is live, and what came is counted', async () => {
    const { rooms, resident, specialist } = await connectedCall();
    expect(await rooms.packetsReceived(kiosk())).toBe(0);
    for (let n = 0; n < 10; n++) {
      await resident.send('camera', true);
      await resident.send('microphone');
    }
    await waitFor(async () => expect(await rooms.packetsReceived(kiosk())).toBe(20));
    await settle();
    expect(specialist.arrivals).toEqual([]);
    expect(await rooms.packetsReceived(staff())).toBe(0);
  });

  test('[M2] the first key frame after live passes, both ways, without being asked for', async () => {
    const { rooms, told, resident, specialist } = await connectedCall();
    await rooms.goLive('c1');
    await waitFor(() => expect(told('live', kiosk())).toHaveLength(1));
    const fromResident = await resident.send('camera', true);
    const fromSpecialist = await specialist.send('camera', true);
    await waitFor(() => expect(specialist.arrivals).toHaveLength(1));
    await waitFor(() => expect(resident.arrivals).toHaveLength(1));
    expect(specialist.arrivals[0]).toEqual({
      from: 'kiosk',
      source: 'camera',
      keyFrame: true,
      number: fromResident,
    });
    expect(resident.arrivals[0]).toEqual({
      from: 'staff:s1',
      source: 'camera',
      keyFrame: true,
      number: fromSpecialist,
    });
    expect(resident.keyFrameRequests + specialist.keyFrameRequests).toBe(0);
  });

  test('[M9] mute and camera off stop the forwarding of that source only', async () => {
    const { rooms, resident, specialist } = await connectedCall();
    await rooms.goLive('c1');
    await rooms.setSending(kiosk(), 'microphone', false);
    await resident.send('microphone');
    await resident.send('camera', true);
    await waitFor(() => expect(specialist.arrivals).toHaveLength(1));
    expect(specialist.arrivals[0]?.source).toBe('camera');
    await rooms.setSending(kiosk(), 'microphone', true);
    await resident.send('microphone');
    await waitFor(() => expect(specialist.arrivals.at(-1)?.source).toBe('microphone'));
  });

  test('[M10] on hold nothing flows; live again, it does', async () => {
    const { rooms, resident, specialist } = await connectedCall();
    await rooms.goLive('c1');
    await resident.send('camera', true);
    await waitFor(() => expect(specialist.arrivals).toHaveLength(1));
    await rooms.holdResident('c1');
    await resident.send('camera', true);
    await settle();
    expect(specialist.arrivals).toHaveLength(1);
    await rooms.goLive('c1');
    await resident.send('camera', true);
    await waitFor(() => expect(specialist.arrivals).toHaveLength(2));
  });

  test('[M11] a missing picture is asked for at once, although an earlier request is open', async () => {
    const { rooms, resident, specialist } = await connectedCall();
    await rooms.goLive('c1');
    await resident.send('camera');
    await waitFor(() => expect(resident.keyFrameRequests).toBe(1));
    const picture = specialist.joined.remoteTracks.find(({ source }) => source === 'camera');
    const before = performance.now();
    await rooms.requestKeyFrame(staff(), picture?.consumerId ?? '');
    await rooms.requestKeyFrame(staff(), picture?.consumerId ?? '');
    await waitFor(() => expect(resident.keyFrameRequests).toBe(2));
    expect(performance.now() - before).toBeLessThan(800);
    const number = await resident.send('camera', true);
    await waitFor(() => expect(specialist.arrivals).toHaveLength(1));
    expect(specialist.arrivals[0]).toEqual({
      from: 'kiosk',
      source: 'camera',
      keyFrame: true,
      number,
    });
    expect(resident.keyFrameRequests).toBe(2);
  });

  test('[M3] what was muted or not ready before live stays so after it', async () => {
    const { rooms, told, resident, specialist } = await connectedCall();
    await rooms.setSending(kiosk(), 'camera', false);
    await rooms.goLive('c1');
    await settle();
    expect(told('live', staff())).toHaveLength(1);
    await resident.send('camera', true);
    await resident.send('microphone');
    await waitFor(() => expect(specialist.arrivals).toHaveLength(1));
    expect(specialist.arrivals[0]?.source).toBe('microphone');
  });
});
