import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { signIn } from '../support/server/clients.ts';
import { serverOfTests } from '../support/server/serverOfTests.ts';

const { server, dataDir } = await serverOfTests();

describe('passwords in the database', () => {
  it('[S22] are Argon2id hashes of 19 MiB, two passes, one lane, each with its own salt', async () => {
    await signIn(server.origin);
    const file = new DatabaseSync(join(dataDir, 'madoguchi.sqlite'), { readOnly: true });
    const rows = file.prepare('select password from account').all();
    file.close();
    const hashes = rows.map(({ password }) => String(password));
    expect(hashes.length).toBeGreaterThan(1);
    // 16 bytes of salt and 32 of hash, in Base64 without padding.
    for (const hash of hashes) {
      expect(hash).toMatch(
        /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/,
      );
    }
    const salts = hashes.map((hash) => hash.split('$')[4]);
    expect(new Set(salts).size).toBe(salts.length);
  });
});

describe('the folder of data', () => {
  const CLASSES = ['resident', 'staff', 'secret', 'internal'];

  it('[S33] every table of the database has a class in docs/data.md, and no other is listed', () => {
    const document = readFileSync(join(import.meta.dirname, '../../docs/data.md'), 'utf8');
    const listed = [...document.matchAll(/^\| `(\w+)` +\| `(\w+)` +\| .+ \| .+ \|$/gm)];
    const file = new DatabaseSync(join(dataDir, 'madoguchi.sqlite'), { readOnly: true });
    const tables = file
      .prepare(`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`)
      .all();
    file.close();
    expect(listed.map(([, table = '']) => table).toSorted()).toEqual(
      tables.map(({ name }) => String(name)).toSorted(),
    );
    for (const [, , of = ''] of listed) expect(CLASSES).toContain(of);
  });

  it('[S33] is readable by the user of the server alone', () => {
    const files = readdirSync(dataDir);
    expect(files).toContain('madoguchi.sqlite');
    for (const file of files) expect(statSync(join(dataDir, file)).mode & 0o077).toBe(0);
  });
});
