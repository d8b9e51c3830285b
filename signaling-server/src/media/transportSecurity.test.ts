import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { connectedCall, waitFor } from './testing/connectedCall.ts';
import { Endpoint } from './testing/endpoint.ts';
import { kiosk, openHouse, settle, staff, workerBin } from './testing/house.ts';

/** The worker, started so that the system lets it write no byte to any file. */
function workerThatCannotWrite(): string {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-worker-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const wrapper = join(folder, 'worker.sh');
  const script = `#!/bin/sh\nulimit -f 0 && exec '${workerBin()}' "$@"\n`;
  writeFileSync(wrapper, script, { mode: 0o700 });
  return wrapper;
}

/** Fingerprints that are written as they should be, of certificates that nobody has. */
const wrongFingerprints = (good: string): string[] => [
  ...Array.from({ length: 12 }, () =>
    [...randomBytes(32)].map((byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join(':'),
  ),
  // One bit beside the right one, at either end.
  good.replace(/.$/, (digit) => (Number.parseInt(digit, 16) ^ 1).toString(16).toUpperCase()),
  good.replace(/^./, (digit) => (Number.parseInt(digit, 16) ^ 8).toString(16).toUpperCase()),
  good.split(':').toReversed().join(':'),
];

describe('keys and certificates of media', { timeout: 30_000 }, () => {
  test('[S24] a worker that may write no file carries a call: no key reaches the disk', async () => {
    const { rooms, pool, resident, specialist } = await connectedCall({
      workerBin: workerThatCannotWrite(),
    });
    const limits = readFileSync(`/proc/${String(pool.workers[0]?.pid)}/limits`, 'utf8');
    expect(limits).toMatch(/^Max file size +0 +0 /m);
    await rooms.goLive('c1');
    const number = await resident.send('camera', true);
    await waitFor(() => expect(specialist.arrivals.map((a) => a.number)).toEqual([number]));
  });

  test('[S24] each worker has a certificate of its own, and a new start a new one', async () => {
    const fingerprints: unknown[] = [];
    for (let start = 0; start < 2; start++) {
      const { rooms } = await openHouse(2);
      for (const room of ['a', 'b']) {
        const { send } = await rooms.join(kiosk(room), rooms.rtpCapabilities);
        fingerprints.push(send.dtlsParameters.fingerprints[0]?.value);
      }
    }
    expect(new Set(fingerprints).size).toBe(4);
  });

  test('[S25] packets are protected by AES-GCM, although the client asks for SHA-1 first', async () => {
    const AEAD_AES_128_GCM = 0x0007;
    const { resident, specialist } = await connectedCall();
    expect(resident.srtpProfiles).toEqual([AEAD_AES_128_GCM, AEAD_AES_128_GCM]);
    expect(specialist.srtpProfiles).toEqual([AEAD_AES_128_GCM, AEAD_AES_128_GCM]);
  });

  test('[S29] whoever shows another certificate than announced is cut off, heard and shown nothing', async () => {
    const warnings: string[] = [];
    const logger = { info: noted, warn: noted, error: noted };
    function noted(_fields: object, message: string): void {
      warnings.push(message);
    }
    const { rooms, pool } = await openHouse(1, { logger });
    const honest = await Endpoint.join(rooms, staff());
    await rooms.goLive('c1');
    const claims = wrongFingerprints(honest.fingerprint);
    for (const [nth, claimed] of claims.entries()) {
      const liar = await Endpoint.join(rooms, kiosk(), { claimed });
      for (const track of liar.joined.remoteTracks) await liar.accept(rooms, kiosk(), track);
      // One handshake for what it sends, one for what it receives.
      await waitFor(() =>
        expect(warnings.filter((w) => w === 'DTLS handshake failed')).toHaveLength(2 * (nth + 1)),
      );
      await Promise.all([liar.send('camera', true), honest.send('camera', true)]);
      await settle();
      expect([await rooms.packetsReceived(kiosk()), liar.arrivals]).toEqual([0, []]);
    }
    expect(honest.arrivals).toEqual([]);
    expect(pool.workers).toHaveLength(1);
  });
});
