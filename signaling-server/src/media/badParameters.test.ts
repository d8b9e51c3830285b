import { AppError } from '@madoguchi/domain';
import * as protocol from '@madoguchi/protocol';
import type { DtlsParameters, RtpCapabilities, RtpParameters } from '@madoguchi/protocol';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { House } from './testing/house.ts';
import { kiosk, openHouse, staff } from './testing/house.ts';
import { spoilt } from './testing/mutilate.ts';
import { camera, FINGERPRINT, microphone, simulcastCamera } from './testing/samples.ts';

/** Runs what a client asks for; `BAD_MEDIA_PARAMETERS` is a good answer, anything else is none. */
async function refusedOrDone(work: Promise<unknown>): Promise<'refused' | 'done'> {
  try {
    await work;
    return 'done';
  } catch (refusal) {
    if (refusal instanceof AppError && refusal.code === 'BAD_MEDIA_PARAMETERS') return 'refused';
    throw refusal;
  }
}

/** The same worker still serves a call that has nothing to do with the bad client. */
async function bystandersAreWell({ rooms, pool, told }: House, pid: number | undefined) {
  await rooms.produce(kiosk('bystanders'), 'microphone', {
    ...microphone(),
    mid: crypto.randomUUID().slice(0, 8),
    encodings: [{ ssrc: Math.ceil(Math.random() * 1e9) }],
  });
  expect(pool.workers[0]?.pid).toBe(pid);
  expect(told('reset', staff('bystanders'))).toEqual([]);
}

async function withBystanders(): Promise<House & { pid: number | undefined }> {
  const house = await openHouse();
  await house.rooms.join(kiosk('bystanders'), house.rooms.rtpCapabilities);
  await house.rooms.join(staff('bystanders'), house.rooms.rtpCapabilities);
  return { ...house, pid: house.pool.workers[0]?.pid };
}

describe('mutilated parameters', { timeout: 120_000 }, () => {
  for (const [name, source, good] of [
    ['a microphone', 'microphone', microphone()],
    ['a camera', 'camera', camera()],
    ['a camera in three layers', 'camera', simulcastCamera()],
  ] as const) {
    test(`[M7] of ${name} are refused or served, and the worker lives`, async () => {
      const house = await withBystanders();
      const passes = (v: unknown): boolean => protocol.rtpParameters.safeParse(v).success;
      let refused = 0;
      await fc.assert(
        fc.asyncProperty(spoilt<RtpParameters>(good, passes), async (rtp) => {
          await house.rooms.join(kiosk(), house.rooms.rtpCapabilities);
          await house.rooms.join(staff(), house.rooms.rtpCapabilities);
          await house.rooms.goLive('c1');
          const outcome = await refusedOrDone(house.rooms.produce(kiosk(), source, rtp));
          if (outcome === 'refused') refused += 1;
          house.rooms.close('c1');
          await bystandersAreWell(house, house.pid);
        }),
        { numRuns: 300 },
      );
      expect(refused).toBeGreaterThan(10);
    });
  }

  test('[M7] of a certificate are refused or taken, and the worker lives', async () => {
    const house = await withBystanders();
    const good: DtlsParameters = { role: 'client', fingerprints: [FINGERPRINT] };
    const passes = (v: unknown): boolean => protocol.dtlsParameters.safeParse(v).success;
    await fc.assert(
      fc.asyncProperty(spoilt(good, passes), async (dtls) => {
        await house.rooms.join(kiosk(), house.rooms.rtpCapabilities);
        await refusedOrDone(house.rooms.connect(kiosk(), 'send', dtls));
        house.rooms.close('c1');
        await bystandersAreWell(house, house.pid);
      }),
      { numRuns: 100 },
    );
    expect(house.pool.workers[0]?.pid).toBe(house.pid);
  });

  test('[M7] of what a client can decode are refused or taken, and the worker lives', async () => {
    const house = await withBystanders();
    const passes = (v: unknown): boolean => protocol.rtpCapabilities.safeParse(v).success;
    await house.rooms.join(kiosk(), house.rooms.rtpCapabilities);
    await house.rooms.produce(kiosk(), 'microphone', microphone());
    await house.rooms.produce(kiosk(), 'camera', simulcastCamera());
    await fc.assert(
      fc.asyncProperty(
        spoilt<RtpCapabilities>(house.rooms.rtpCapabilities, passes),
        async (capabilities) => {
          await refusedOrDone(house.rooms.join(staff(), capabilities));
          await bystandersAreWell(house, house.pid);
        },
      ),
      { numRuns: 200 },
    );
    expect(house.pool.workers[0]?.pid).toBe(house.pid);
  });

  test('[M7] a picture is not taken for a sound, nor a sound for a picture', async () => {
    const { rooms } = await openHouse();
    await rooms.join(kiosk(), rooms.rtpCapabilities);
    const picture = rooms.produce(kiosk(), 'microphone', camera());
    await expect(picture).rejects.toThrow('BAD_MEDIA_PARAMETERS');
    const sound = rooms.produce(kiosk(), 'camera', microphone());
    await expect(sound).rejects.toThrow('BAD_MEDIA_PARAMETERS');
  });

  test('[M7] a refused track leaves the earlier one as it was', async () => {
    const { rooms, told } = await openHouse();
    await rooms.join(kiosk(), rooms.rtpCapabilities);
    await rooms.join(staff(), rooms.rtpCapabilities);
    await rooms.produce(kiosk(), 'camera', camera());
    const bad = {
      ...camera(),
      mid: '9',
      codecs: [{ mimeType: 'video/AV9', payloadType: 96, clockRate: 1 }],
    };
    await expect(rooms.produce(kiosk(), 'camera', bad)).rejects.toThrow('BAD_MEDIA_PARAMETERS');
    expect(told('remoteTrackEnded', staff())).toEqual([]);
    await rooms.setSending(kiosk(), 'camera', false);
  });

  test('[M7] whoever is unknown to the room is refused, and nobody is told anything', async () => {
    const { rooms, notices } = await openHouse();
    const dtls = { fingerprints: [FINGERPRINT] };
    await expect(rooms.connect(kiosk(), 'send', dtls)).rejects.toThrow('WRONG_STATE');
    await rooms.join(staff(), rooms.rtpCapabilities);
    await expect(rooms.produce(kiosk(), 'camera', camera())).rejects.toThrow('WRONG_STATE');
    await expect(rooms.markReady(staff(), 'no-such-id')).rejects.toThrow('NOT_FOUND');
    await expect(rooms.setSending(staff(), 'camera', true)).rejects.toThrow('NOT_FOUND');
    expect(await rooms.packetsReceived(kiosk())).toBe(0);
    expect(notices).toEqual([]);
  });
});
