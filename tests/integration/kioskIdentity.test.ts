import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import { enrolKiosk, post, TestClient } from '../support/server/clients.ts';
import { KioskDevice, newDeviceKey } from '../support/server/kioskDevice.ts';
import { serverOfTests } from '../support/server/serverOfTests.ts';

const { server, dataDir } = await serverOfTests();
const clients: TestClient[] = [];
afterEach(() => {
  for (const client of clients.splice(0)) client.leave();
});

/** Reads the server's database beside it. */
function rows(sql: string, ...values: string[]): unknown[] {
  const db = new DatabaseSync(join(dataDir, 'madoguchi.sqlite'), { readOnly: true });
  const found = db.prepare(sql).all(...values);
  db.close();
  return found;
}

/** Knocks as this device; tells the refusal's code or that it was let in. */
async function knock(device: KioskDevice, auth?: object): Promise<string> {
  const client = new TestClient(server.origin, device, auth === undefined ? {} : { auth });
  clients.push(client);
  return client.connected().then(
    () => 'let in',
    (error: unknown) => (error instanceof Error ? error.message : ''),
  );
}

describe('connecting', () => {
  it('[J5] a kiosk is let in by its signature, and again by a fresh one', async () => {
    const device = await enrolKiosk(server.origin);
    expect(await knock(device)).toBe('let in');
    clients.pop()?.leave();
    expect(await knock(device)).toBe('let in');
  });

  it('[J5] a signature for another origin, kiosk, challenge or by another key fits nothing', async () => {
    const device = await enrolKiosk(server.origin);
    const other = await enrolKiosk(server.origin);
    const { privateKey } = await newDeviceKey();
    const thief = new KioskDevice(server.origin, device.kioskId, privateKey);
    const mine = await device.introduce();
    const forged = [
      await device.introduce({ origin: 'https://example.com' }),
      { ...(await other.introduce()), kioskId: device.kioskId },
      { ...mine, challenge: await device.challenge() },
      { ...mine, signature: `${mine.signature.slice(0, -4)}AAAA` },
      await thief.introduce(),
      await device.introduce({ challenge: await other.challenge() }),
      await device.introduce({ challenge: 'A'.repeat(43) }),
    ];
    for (const auth of forged) expect(await knock(device, auth)).toBe('KIOSK_REFUSED');
    await expect.poll(() => server.output).toContain('"code":"KIOSK_REFUSED"');
  });

  it('[J6] a challenge works once', async () => {
    const device = await enrolKiosk(server.origin);
    const good = await device.introduce();
    expect(await knock(device, good)).toBe('let in');
    clients.pop()?.leave();
    expect(await knock(device, good)).toBe('KIOSK_REFUSED');
  });

  it('[J6] [J7] a kiosk that does not exist gets a challenge like any other, and is not let in', async () => {
    const { privateKey } = await newDeviceKey();
    const nobody = new KioskDevice(server.origin, crypto.randomUUID(), privateKey);
    const somebody = await enrolKiosk(server.origin);
    const challenges = [await nobody.challenge(), await somebody.challenge()];
    for (const challenge of challenges) expect(challenge).toMatch(/^[\w-]{43}$/);
    expect(await knock(nobody)).toBe('KIOSK_NOT_ENROLLED');
  });

  it('[J9] when it was there, and with which version, is kept', async () => {
    const device = await enrolKiosk(server.origin);
    const seen = () =>
      rows('select last_seen_at, version from kiosk where id = ?', device.kioskId)[0] as {
        last_seen_at: number | null;
        version: string | null;
      };
    expect(seen()).toEqual({ last_seen_at: null, version: null });
    const before = Date.now();
    await knock(device);
    await expect.poll(() => seen().version).toBe('0.0.0-test');
    const came = seen().last_seen_at ?? 0;
    expect(came).toBeGreaterThanOrEqual(before);
    clients.pop()?.leave();
    await expect.poll(() => seen().last_seen_at).toBeGreaterThan(came);
  });
});

describe('enrolment', () => {
  it('[J3] a key that is no point of the curve, or is known already, is not enrolled', async () => {
    const enrol = async (publicKey: object) =>
      (
        await post(server.origin, '/api/kiosk/demo-enrolment', {
          centerId: 'setagaya-1',
          publicKey,
        })
      ).status;
    const { publicKey } = await newDeviceKey();
    expect(await enrol({ ...publicKey, x: 'A'.repeat(43) })).toBe(400);
    expect(await enrol({ ...publicKey, d: 'A'.repeat(43) })).toBe(400);
    expect(await enrol(publicKey)).toBe(200);
    expect(await enrol(publicKey)).toBe(401);
  });

  it('[J1] what the server keeps of a key is its public half', async () => {
    const { kioskId } = await enrolKiosk(server.origin);
    const [kept] = rows('select * from kiosk where id = ?', kioskId);
    expect(JSON.stringify(kept)).not.toContain('"d"');
    expect(
      rows(`select 1 from audit_entry where action = 'kiosk.enrolled'`).length,
    ).toBeGreaterThan(0);
  });
});

describe('the same key twice', () => {
  const duplicates = (kioskId: string) =>
    rows(`select * from audit_entry where action = 'kiosk.duplicate' and record_id = ?`, kioskId);

  it('[J10] while the first one answers, a copy is refused, told and written down', async () => {
    const device = await enrolKiosk(server.origin);
    const first = await new TestClient(server.origin, device).connected();
    clients.push(first);
    expect(await knock(device)).toBe('KIOSK_DUPLICATE');
    expect((await first.done('kiosk.sync', {})).district).toBe('池尻');
    expect(duplicates(device.kioskId)).toHaveLength(1);
    expect(server.output).toContain('a second device came with the key of a connected kiosk');
    expect(await knock(device)).toBe('KIOSK_DUPLICATE');
    expect(duplicates(device.kioskId), 'one entry while the copy is there').toHaveLength(1);
  });

  it('[J11] a first one that does not answer gives way', async () => {
    const device = await enrolKiosk(server.origin);
    const hanging = await new TestClient(server.origin, device).connected();
    clients.push(hanging);
    hanging.answersLiveness = false;
    const replaced = new Promise((resolve) => hanging.socket.once('session.replaced', resolve));
    expect(await knock(device)).toBe('let in');
    await replaced;
    expect(duplicates(device.kioskId)).toHaveLength(0);
  });

  it('[J11] a first one that goes while it is asked gives way at once', async () => {
    const device = await enrolKiosk(server.origin);
    const leaving = await new TestClient(server.origin, device).connected();
    leaving.answersLiveness = false;
    leaving.socket.on('session.present', () => leaving.leave());
    expect(await knock(device)).toBe('let in');
  });

  it('[J12] of two that come at once, one at most stays', async () => {
    const device = await enrolKiosk(server.origin);
    const both = [0, 1].map(() => new TestClient(server.origin, device));
    clients.push(...both);
    await Promise.allSettled(both.map((client) => client.connected()));
    await expect.poll(() => both.filter(({ socket }) => socket.connected)).toHaveLength(1);
  });
});
