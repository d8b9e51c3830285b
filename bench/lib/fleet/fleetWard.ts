import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { centerOf, openBenchWard, prepareServerWard } from '../benchWard.ts';
import type { FleetKey } from './fleetKiosk.ts';

/**
 * Fills a data folder with a ward of so many kiosks, each with a key of its own as if it had been
 * enrolled; returns where the private halves are. Enrolling thousands one by one would take longer
 * than the bench and is not what it measures.
 */
export async function prepareFleetWard(
  dataDir: string,
  kiosks: number,
  specialists: number,
): Promise<string> {
  await prepareServerWard(dataDir, specialists);
  const keys: FleetKey[] = [];
  const db = await openBenchWard(dataDir, 0);
  await db.write((stores) => {
    for (let n = 1; n <= kiosks; n += 1) {
      const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      const { x = '', y = '' } = pair.publicKey.export({ format: 'jwk' });
      const kioskId = crypto.randomUUID();
      keys.push({ kioskId, privateKey: pair.privateKey.export({ format: 'jwk' }) });
      stores.kiosks.insert({
        id: kioskId,
        centerId: centerOf(n),
        name: `相談端末${String(n)}`,
        publicKey: { kty: 'EC', crv: 'P-256', x, y },
        enrolledAt: Date.now(),
        lastSeenAt: null,
        version: null,
        revokedAt: null,
      });
    }
  });
  await db.close();
  const file = join(dataDir, 'fleet-keys.json');
  writeFileSync(file, JSON.stringify(keys), { mode: 0o600 });
  return file;
}
