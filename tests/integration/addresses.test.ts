import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enrolKiosk, request, TestClient } from '../support/server/clients.ts';
import { ServerProcess, temporaryDataDir } from '../support/server/serverProcess.ts';

/** What a liar wrote and, behind it, what the proxy found out and added. */
const LIE = '203.0.113.66';
const HEADERS = { 'x-forwarded-for': `${LIE}, 192.0.2.1` };

describe.each([
  {
    name: 'behind a trusted proxy what the proxy passes on',
    proxies: 'loopback',
    from: '192.0.2.1',
  },
  { name: 'without one where the connection comes from', proxies: '', from: '127.0.0.1' },
])('an address in the audit log is $name', ({ proxies, from }) => {
  const data = temporaryDataDir();
  let server: ServerProcess;
  beforeAll(async () => {
    server = await ServerProcess.start(data.path, { TRUSTED_PROXIES: proxies });
  });
  afterAll(async () => {
    await server.stop();
    data.remove();
  });

  /** From where entries of this action came. */
  function origins(action: string): unknown[] {
    const db = new DatabaseSync(join(data.path, 'madoguchi.sqlite'), { readOnly: true });
    const found = db
      .prepare('select distinct origin from audit_entry where action = ?')
      .all(action);
    db.close();
    return found.map(({ origin }) => origin);
  }

  it('[G11] over a socket, and never what a client says of itself', async () => {
    const device = await enrolKiosk(server.origin);
    const first = await new TestClient(server.origin, device, { headers: HEADERS }).connected();
    expect(await first.ask('console.sync', {})).toEqual({ ok: false, code: 'NOT_ALLOWED' });
    await expect.poll(() => origins('access.denied')).toEqual([from]);
    const copy = new TestClient(server.origin, device, { headers: HEADERS });
    await expect(copy.connected()).rejects.toThrow('KIOSK_DUPLICATE');
    expect(origins('kiosk.duplicate')).toEqual([from]);
    first.leave();
  });

  it('[G11] over HTTP alike', async () => {
    const body = JSON.stringify({ username: 'demo', password: 'not the password' });
    await request(server.origin, '/api/session', { method: 'POST', body, headers: HEADERS });
    expect(origins('session.refused')).toEqual([from]);
  });
});
