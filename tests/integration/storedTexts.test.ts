import type { Unit } from '@madoguchi/protocol';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Admin } from '../support/server/admin.ts';
import { consoleClient } from '../support/server/clients.ts';
import { ServerProcess, temporaryDataDir } from '../support/server/serverProcess.ts';

const department = (name: string, id: string | null = null): Unit => ({
  kind: 'department',
  unit: { id, name },
});

describe('a row that an earlier version stored', () => {
  const data = temporaryDataDir();
  let server: ServerProcess;
  let admin: Admin;
  beforeAll(async () => {
    server = await ServerProcess.start(data.path);
    const first = await Admin.signIn(server.origin);
    await first.done('saveUnit', department('区民課'));
    await first.done('saveUnit', department('国保課'));
    await server.stop();
    const db = new DatabaseSync(join(data.path, 'madoguchi.sqlite'));
    const rename = db.prepare('update department set name = ? where name = ?');
    rename.run('区民\ufffd課', '区民課');
    rename.run(` 国保\u200b\u202e課${'長'.repeat(200)} `, '国保課');
    db.prepare('update staff set display_name = ? where role = ?').run(
      '\u200b\u3164',
      'specialist',
    );
    db.close();
    await server.start();
    admin = await Admin.signIn(server.origin);
  }, 90_000);
  afterAll(async () => {
    await server.stop();
    data.remove();
  });

  it('[TX7] is shown as it is, by every list and view', async () => {
    const { departments } = await admin.done('organisation');
    expect(departments.map(({ name }) => name)).toContain('区民\ufffd課');
    const { people } = await admin.done('people');
    expect(people.map(({ displayName }) => displayName)).toContain('\u200b\u3164');
    const specialist = await consoleClient(server.origin);
    expect((await specialist.done('console.sync', {})).me.displayName).toBe('\u200b\u3164');
    specialist.leave();
  });

  it('[TX7] is exported, and the export is taken back without a change', async () => {
    const csv = await admin.done('exportUnits', { kind: 'department' });
    const file = Buffer.from(csv).toString('base64');
    const body = { kind: 'department', file, dryRun: false } as const;
    const report = await admin.done('importUnits', body);
    expect(report).toMatchObject({ applied: true, changed: 0, problems: [] });
  });

  it('[TX7] in a file is judged as soon as it is changed', async () => {
    const csv = await admin.done('exportUnits', { kind: 'department' });
    const changed = csv.replace('区民\ufffd課', '区民\ufffd\ufffd課');
    const file = Buffer.from(changed).toString('base64');
    const body = { kind: 'department', file, dryRun: true } as const;
    const report = await admin.done('importUnits', body);
    expect(report.problems).toMatchObject([{ column: '名称', problem: 'notText' }]);
  });

  it('[TX7] can be removed and brought back, and be given a name that can be read', async () => {
    const { departments } = await admin.done('organisation');
    const bad = departments.find(({ name }) => name.includes('\ufffd'));
    if (!bad) throw new Error('the row is there');
    await admin.done('removeUnit', { kind: 'department', id: bad.id });
    await admin.done('restoreUnit', { kind: 'department', unit: bad });
    const after = await admin.done('saveUnit', department('区民課', bad.id));
    expect(after.departments).toContainEqual({ id: bad.id, name: '区民課' });
  });
});
