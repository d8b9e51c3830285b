import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../ports/store.ts';
import { openPostgresStorage } from './postgresStorage.ts';
import { postgresOfTests } from './testing/postgresOfTests.ts';
import { insertExampleWard } from '../testing/exampleWard.ts';
import { openDatabase, openPostgresDatabase } from '../../composition/openDatabase.ts';

/* The commands for the person who runs a server on PostgreSQL, as they are called. */

const postgres = postgresOfTests({ durable: true });
let template: string;
let folder: string;
let url: string;
beforeAll(async () => {
  template = await postgres().createDatabase();
  await (await openPostgresStorage(template)).journal.close();
});
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'madoguchi-'));
  writeFileSync(join(folder, 'session-secret'), 's'.repeat(43));
  url = await postgres().createDatabase(template);
  await using((db) => db.write(insertExampleWard));
  await note(1);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function using<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const db = await openPostgresDatabase(url, folder);
  try {
    return await work(db);
  } finally {
    await db.close();
  }
}

const branches = () =>
  using((db) => Promise.resolve(db.read((s) => s.organisation.branches().map(({ id }) => id))));
const addBranch = (id: string) =>
  using((db) => db.write((s) => s.organisation.putBranch({ id, name: id })));

/** Adds a line to the audit log, and to the anchor as a server would. */
async function note(at: number): Promise<void> {
  const record = { kind: 'system', id: 'x' } as const;
  const fact = { actor: { kind: 'system' }, from: 'server', action: 'system.setUp' } as const;
  const { sequence, hash } = await using((db) =>
    db.write(({ audit }) => audit.append({ ...fact, record, details: {} }, at)),
  );
  appendFileSync(join(folder, 'audit-anchor'), `\n${String(sequence)} ${hash}\n`);
}

/** Changes something behind the back of the program. */
async function tamper(sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function run(command: string, ...args: string[]) {
  const bin = join(import.meta.dirname, '..', '..', '..', 'bin', `${command}.mjs`);
  const env = { ...process.env, DATA_DIR: folder, DATABASE_URL: url };
  const child = spawn(process.execPath, [bin, ...args], { env });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { code, stdout, stderr };
}
const backUp = async () => (await run('backup')).stdout.split('\n')[0] ?? '';

describe('[D30] a backup of PostgreSQL', () => {
  it('is one checked file of its owner alone, made beside a running server', async () => {
    await using(async () => {
      const { code, stdout } = await run('backup');
      expect(code).toBe(0);
      expect(stdout).toMatch(/\/madoguchi-.*\.dump\nintegrity ok, \d+ bytes\n/);
    });
    const [name = ''] = readdirSync(join(folder, 'backups'));
    expect(statSync(join(folder, 'backups', name)).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(folder, 'backups'))).toEqual([name]);
  });

  it('is not made of a database that is not ours, or not there', async () => {
    url = await postgres().createDatabase();
    expect(await run('backup')).toMatchObject({ code: 1, stdout: '' });
    url = url.replace(/\w+$/, 'nowhere');
    const { stderr } = await run('backup');
    expect(stderr).toMatch(/^No backup was made in .*nowhere.*does not exist\n$/);
    expect(readdirSync(join(folder, 'backups'))).toEqual([]);
  });
});

describe('[D30] a restore in PostgreSQL', () => {
  it('brings the backup back, keeps the former tables and ends sessions', async () => {
    await tamper(`insert into "user" values
        ('u', 'n', 'e', true, null, now(), now(), 'u', 'u', 'staff-1');
      insert into session (id, "expiresAt", token, "createdAt", "updatedAt", "userId")
        values ('s', now(), 't', now(), now(), 'u')`);
    const path = await backUp();
    await addBranch('later');
    await note(2);
    const { code, stdout } = await run('restore', '--from', path);
    expect({ code, stdout }).toMatchObject({ code: 0 });
    expect(stdout).toContain('audit log intact: 1 entries');
    const [, schema = ''] = /the schema (\S+)/.exec(stdout) ?? [];
    expect(await branches()).toEqual(['branch']);
    expect(await tamper('select id from session')).toEqual([]);
    expect(await tamper('select id from "user"')).toEqual([{ id: 'u' }]);
    expect(await tamper(`select id from "${schema}".branch where id = 'later'`)).toHaveLength(1);
    expect(readdirSync(folder).join(' ')).toContain('before-restore-');
    expect(readdirSync(folder)).not.toContain('audit-anchor');
    await addBranch('goes on');
    expect((await run('backup')).code).toBe(0);
  });

  it('lets nobody write who had the lease of the former database', async () => {
    const path = await backUp();
    const { token: before } = (await tamper('select token from lease'))[0] as { token: string };
    await addBranch('later');
    await run('restore', '--from', path);
    const { token: after } = (await tamper('select token from lease'))[0] as { token: string };
    expect(Number(after)).toBeGreaterThan(Number(before) + 1);
  });

  it('goes into a database where there is nothing yet', async () => {
    const path = await backUp();
    url = await postgres().createDatabase();
    expect((await run('restore', '--from', path)).code).toBe(0);
    expect(await branches()).toEqual(['branch']);
  });

  it('changes nothing while a server runs, or with a file that is no sound backup', async () => {
    const path = await backUp();
    await addBranch('later');
    await using(async () => {
      const { code, stderr } = await run('restore', '--from', path);
      expect(code).toBe(1);
      expect(stderr).toMatch(/^Another server is using the database .*\n$/);
    });
    const [whole, half] = [statSync(path).size, join(folder, 'half.dump')];
    writeFileSync(half, readFileSync(path).subarray(0, whole / 2));
    for (const file of [half, join(folder, 'session-secret')]) {
      const { code, stderr } = await run('restore', '--from', file);
      expect(code).toBe(1);
      expect(stderr).toMatch(/cannot be restored: .*\. Nothing was changed\.\n$/s);
    }
    expect((await run('restore', '--from', 'nothing')).stderr).toMatch(/^There is no file/);
    expect(await branches()).toEqual(['branch', 'later']);
  });
});

describe('[G3] the audit log in PostgreSQL', () => {
  it('is found intact, broken or unreadable', async () => {
    expect(await run('audit-verify')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^intact: 1 entries/) as string,
    });
    await tamper(`alter table audit_entry disable trigger all;
      update audit_entry set at = 9; alter table audit_entry enable trigger all`);
    expect((await run('audit-verify')).code).toBe(1);
    url = url.replace(/\w+$/, 'nowhere');
    expect((await run('audit-verify')).code).toBe(2);
  });

  it.each(['update audit_entry set at = 2', 'delete from audit_entry', 'truncate audit_entry'])(
    '[G2] refuses: %s',
    async (sql) => {
      await expect(tamper(sql)).rejects.toThrow(/only appended to/);
    },
  );
});

describe('[D28] a server on PostgreSQL', () => {
  it('refuses a second one, which changes nothing', async () => {
    const databasePath = join(folder, 'unused.sqlite');
    const first = await openDatabase({ databaseUrl: url, databasePath, dataDir: folder });
    await expect(openDatabase({ databaseUrl: url, databasePath, dataDir: folder })).rejects.toThrow(
      /Another server is using the database test_\d+/,
    );
    await first.write((s) => s.organisation.putBranch({ id: 'new', name: '' }));
    await first.close();
    expect(readdirSync(folder)).not.toContain('unused.sqlite');
  });

  it('refuses a database from a newer version, and one that is not there', async () => {
    await tamper(`insert into kysely_migration values ('9999-future', '2030')`);
    await expect(openPostgresStorage(url)).rejects.toThrow(/newer version.*left untouched/);
    url = url.replace(/\w+$/, 'nowhere');
    await expect(openPostgresStorage(url)).rejects.toThrow(/cannot be used.*nowhere/);
  });
});
