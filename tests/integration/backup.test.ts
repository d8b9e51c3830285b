import { spawnSync } from 'node:child_process';
import { appendFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openSqliteDatabase } from '@madoguchi/signaling-server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryDataDir } from '../support/server/serverProcess.ts';

const bin = join(import.meta.dirname, '../../signaling-server/bin');

let data: ReturnType<typeof temporaryDataDir>;
let databasePath: string;
let backups: string;
beforeEach(async () => {
  data = temporaryDataDir();
  databasePath = join(data.path, 'madoguchi.sqlite');
  backups = join(data.path, 'backups');
  await note(1);
  writeFileSync(join(data.path, 'session-secret'), 's'.repeat(43));
});
afterEach(() => {
  data.remove();
});

/** Adds a line to the audit log, and to the anchor as a server would. */
async function note(at: number): Promise<void> {
  const db = await openSqliteDatabase(databasePath);
  const { sequence, hash } = await db.write(({ audit }) =>
    audit.append(
      {
        actor: { kind: 'system' },
        from: 'server',
        action: 'system.setUp',
        record: { kind: 'system', id: 'x' },
        details: {},
      },
      at,
    ),
  );
  await db.close();
  appendFileSync(join(data.path, 'audit-anchor'), `\n${String(sequence)} ${hash}\n`);
}

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(bin, `${command}.mjs`), ...args],
    { env: { ...process.env, DATA_DIR: data.path, ...env }, encoding: 'utf8' },
  );
  return { code: status, stdout, stderr };
}
const backUp = (...args: string[]): string => run('backup', args).stdout.split('\n')[0] ?? '';
const restore = (...args: string[]) => run('restore', args);

describe('the commands for backup and restore', () => {
  it('[D18] a backup says where it is, and that the key is not in it', () => {
    const { code, stdout } = run('backup', []);
    const [path, integrity, key] = stdout.split('\n');
    expect(code).toBe(0);
    expect(path).toBe(join(backups, readdirSync(backups)[0] ?? ''));
    expect(integrity).toMatch(/^integrity ok, \d+ bytes$/);
    expect(key).toContain(join(data.path, 'session-secret'));
  });

  it('[D18] --to names a folder as seen from where the command was called', () => {
    const elsewhere = { INIT_CWD: data.path };
    const { stdout } = run('backup', ['--to', 'elsewhere'], elsewhere);
    expect(stdout.split('\n')[0]).toContain(join(data.path, 'elsewhere', 'madoguchi-'));
  });

  it('[D19] a restore checks the audit log against the former anchor, up to the backup', async () => {
    const path = backUp();
    await note(2);
    const { code, stdout } = restore('--from', path);
    expect(code).toBe(0);
    expect(stdout).toContain('audit log intact: 1 entries');
    expect(stdout).toMatch(/the former files are in .*before-restore-/);
    expect(readdirSync(data.path)).not.toContain('audit-anchor');
  });

  it('[D19] a backup whose audit log was changed is restored, and that is said', () => {
    const path = backUp();
    const file = new DatabaseSync(path);
    file.exec('drop trigger audit_entry_is_not_updated; update audit_entry set at = 9');
    file.close();
    const { code, stdout } = restore('--from', path);
    expect(code).toBe(2);
    expect(stdout).toContain('audit log broken: entry 1');
  });

  it('[D19] --data names another folder; a key that is missing there is asked for', () => {
    const path = backUp();
    const other = join(data.path, 'other');
    const { code, stdout } = restore('--from', path, '--data', other);
    expect(code).toBe(0);
    expect(stdout).toContain(`There is no session-secret in ${other}`);
    expect(readdirSync(other)).toContain('madoguchi.sqlite');
  });

  it('[D19] what cannot be done is one sentence and ends with 1', () => {
    expect(restore()).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^Usage: /) as string,
    });
    expect(restore('--form', 'x').stderr).toMatch(/Usage: npm run restore/);
    expect(restore('--from', 'nothing.sqlite').stderr).toMatch(/^There is no file .*\n$/);
    const nowhere = run('backup', [], { DATA_DIR: join(data.path, 'nowhere') });
    expect(nowhere).toMatchObject({ code: 1, stdout: '' });
    expect(nowhere.stderr).toMatch(/^There is no database .*\n$/);
  });
});
