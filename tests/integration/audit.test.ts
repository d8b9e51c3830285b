import { routes } from '@madoguchi/protocol';
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { post, signIn } from '../support/server/clients.ts';
import { ServerProcess, temporaryDataDir } from '../support/server/serverProcess.ts';

const command = join(import.meta.dirname, '../../signaling-server/bin/audit-verify.mjs');

const everything = {
  staffId: null,
  recordKind: null,
  recordId: null,
  action: null,
  from: null,
  until: null,
};

const data = temporaryDataDir();
const anchor = join(data.path, 'anchors', 'anchor');
let server: ServerProcess;
let admin: string;
beforeAll(async () => {
  server = await ServerProcess.start(data.path, { AUDIT_ANCHOR_FILE: anchor });
  admin = await signIn(server.origin, 'demo-admin');
});
afterAll(async () => {
  await server.stop();
  data.remove();
});

const search = (query: object = {}, cookie = admin) =>
  post(server.origin, '/api/admin/audit/search', { ...everything, before: null, ...query }, cookie);

function verify(): { code: number | null; line: string } {
  const env = { ...process.env, DATA_DIR: data.path, AUDIT_ANCHOR_FILE: anchor };
  const { status, stdout } = spawnSync(process.execPath, [command], { env, encoding: 'utf8' });
  return { code: status, line: stdout };
}

describe('the audit log of a running server', () => {
  it('[G5] is searched by an admin, who finds the own search in it', async () => {
    await search();
    const answer = (await (await search({ action: 'audit.searched' })).json()) as {
      entries: { who: { id: string }; from: string }[];
      chain: { state: string };
    };
    expect(answer.entries[0]).toMatchObject({ who: { id: 'staff-admin' }, from: '127.0.0.1' });
    expect(answer.chain.state).toBe('intact');
  });

  it('[G5] is closed to everybody else', async () => {
    const specialist = await signIn(server.origin, 'demo');
    expect((await search({}, specialist)).status).toBe(403);
    expect((await search({}, '')).status).toBe(401);
  });

  it('[G7] is exported as a file', async () => {
    const answer = await post(server.origin, '/api/admin/audit/export', everything, admin);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  const incident = (change: object = {}, cookie = admin, path = 'incident') => {
    const time = { from: Date.now() - 86_400_000, until: Date.now() + 1_000 };
    const asked = { subject: { kind: 'staff', id: 'staff-admin' }, ...time, reason: '紛失' };
    return post(server.origin, `/api/admin/audit/${path}`, { ...asked, ...change }, cookie);
  };

  it('[IR1] [IR3] [IR5] tells an admin what an account touched, and remembers that', async () => {
    const report = routes.reportIncident.response.parse(await (await incident()).json());
    expect(report).toMatchObject({ subject: { kind: 'staff' }, reason: '紛失', unread: 0 });
    expect(report.signIns).toBeGreaterThan(0);
    expect(report.touched.map(({ kind }) => kind)).toContain('audit');
    expect(report.devices.map(({ from }) => from)).toContain('127.0.0.1');
    const reported: unknown = await (await search({ action: 'audit.reported' })).json();
    expect(reported).toMatchObject({ entries: [{ details: { recordId: 'staff-admin' } }] });
    const file = await incident({}, admin, 'incident/export');
    expect([...new Uint8Array(await file.arrayBuffer()).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('[IR1] no time, no reason, more than a year, or another role is refused', async () => {
    const now = Date.now();
    for (const wrong of [{ reason: ' ' }, { until: 1 }, { from: now - 367 * 86_400_000 }]) {
      expect((await incident(wrong)).status).toBe(400);
    }
    const specialist = await signIn(server.origin, 'demo');
    for (const path of ['incident', 'incident/export']) {
      expect((await incident({}, specialist, path)).status).toBe(403);
      expect((await incident({}, '', path)).status).toBe(401);
    }
  });

  it('[G8] refuses a consultation that is not there', async () => {
    const body = { consultationId: 'nowhere' };
    const answer = await post(server.origin, '/api/records/reading', body, admin);
    expect(answer.status).toBe(404);
  });
});

describe('npm run audit:verify', () => {
  it('[G10] says beside a running server that the log is intact', async () => {
    await search();
    await expect.poll(() => readFileSync(anchor, 'utf8'), { timeout: 10_000 }).toMatch(/^\d+ /m);
    expect(verify()).toMatchObject({
      code: 0,
      line: expect.stringMatching(/^intact: \d+ entries/) as string,
    });
  });

  it('[G10] ends with 1 and the line when somebody cut the end, and with 2 without a log', async () => {
    await server.stop();
    const db = new DatabaseSync(join(data.path, 'madoguchi.sqlite'));
    const entries = Number(db.prepare('select max(sequence) as n from audit_entry').get()?.['n']);
    db.exec(`drop trigger audit_entry_is_not_deleted;
      delete from audit_entry where sequence = ${String(entries)}`);
    db.close();
    expect(verify()).toMatchObject({
      code: 1,
      line: expect.stringContaining(`broken: entry ${String(entries)} `) as string,
    });
    rmSync(anchor);
    expect(verify()).toMatchObject({ code: 2, line: expect.stringContaining('missing') as string });
    rmSync(join(data.path, 'madoguchi.sqlite'));
    expect(verify()).toMatchObject({
      code: 2,
      line: expect.stringContaining('cannot be read') as string,
    });
  });
});
