import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signIn } from '../support/server/clients.ts';
import { ServerProcess, temporaryDataDir } from '../support/server/serverProcess.ts';

const data = temporaryDataDir();
let server: ServerProcess;
beforeAll(async () => {
  server = await ServerProcess.start(data.path);
});
afterAll(async () => {
  await server.stop();
  data.remove();
});

describe('passwords in the database', () => {
  it('[S22] are Argon2id hashes of 19 MiB, two passes, one lane, each with its own salt', async () => {
    await signIn(server.origin);
    const file = new DatabaseSync(join(data.path, 'madoguchi.sqlite'), { readOnly: true });
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
