import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePort } from '../support/server/ports.ts';
import { runToEnd, ServerProcess, temporaryDataDir } from '../support/server/serverProcess.ts';

let data: ReturnType<typeof temporaryDataDir>;
let database: string;
beforeEach(() => {
  data = temporaryDataDir();
  database = join(data.path, 'madoguchi.sqlite');
});
afterEach(() => {
  data.remove();
});

const settings = async (extra: Record<string, string> = {}) => ({
  PORT: String(await freePort()),
  MEDIA_PORT: String(await freePort()),
  MEDIA_WORKERS: '1',
  DATA_DIR: data.path,
  ...extra,
});

/** One message, no stack, an exit code other than 0. */
function expectRefusal({ code, output }: { code: number | null; output: string }, says: RegExp) {
  expect(output).toMatch(says);
  expect(output).not.toMatch(/\n\s+at /);
  expect(code).toBe(1);
}

async function occupied(): Promise<{ port: number; free: () => void }> {
  const blocker = createServer();
  blocker.listen(0, '127.0.0.1');
  await once(blocker, 'listening');
  const address = blocker.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { port, free: () => blocker.close() };
}

describe('a start that cannot succeed', () => {
  it.each(['PORT', 'MEDIA_PORT'])('[N8] says that %s is occupied', async (name) => {
    const blocker = await occupied();
    const result = await runToEnd(await settings({ [name]: String(blocker.port) }));
    blocker.free();
    expectRefusal(result, /port is already in use/);
    expect(result.output).toContain(name);
  });

  it('[N8] names every bad setting at once', async () => {
    const result = await runToEnd(
      await settings({ PORT: 'eighty', SEED: 'much', ALLOWED_ORIGINS: 'https://x.example/path' }),
    );
    expectRefusal(result, /PORT: .*\n.*SEED: .*\n.*ALLOWED_ORIGINS: /);
  });

  it.each([
    ['plain http from elsewhere', { ALLOWED_ORIGINS: 'http://madoguchi.example.jp' }],
    ['one such among others', { ALLOWED_ORIGINS: 'https://a.example.jp,http://192.0.2.10' }],
    ['a name that only begins like this machine', { ALLOWED_ORIGINS: 'http://127.0.0.1.example' }],
    ['an address of the network without origins', { HOST: '192.0.2.10' }],
    ['a single sign-on without https', { OIDC_ISSUER: 'http://sso.example.jp' }],
  ])('[S31] refuses %s', async (_what, extra) => {
    const [name = ''] = Object.keys(extra).filter((key) => key !== 'HOST');
    const says = new RegExp(`${name === '' ? 'ALLOWED_ORIGINS' : name}: .*https`);
    expectRefusal(await runToEnd(await settings(extra)), says);
  });

  it.each([
    ['mysql://127.0.0.1/madoguchi', /DATABASE_URL: /],
    ['postgresql://127.0.0.1', /DATABASE_URL: must name a database/],
    ['postgresql://me:secret@127.0.0.1:1/madoguchi', /madoguchi on 127.0.0.1:1 .*ECONNREFUSED/],
  ])('[N8] says what is wrong with the database %s, without its password', async (url, says) => {
    const result = await runToEnd(await settings({ DATABASE_URL: url }));
    expectRefusal(result, says);
    expect(result.output).not.toContain('secret');
  });

  it('[N8] leaves a file alone that is not a database', async () => {
    writeFileSync(database, 'my notes');
    expectRefusal(await runToEnd(await settings()), /cannot be read.*left untouched/);
    expect(readFileSync(database, 'utf8')).toBe('my notes');
  });

  it('[N8] leaves a database alone that a newer version made', async () => {
    const server = await ServerProcess.start(data.path);
    await server.stop();
    const newer = new DatabaseSync(database);
    newer.exec(
      `insert into kysely_migration values ('9000-future', '2030'); pragma journal_mode = delete`,
    );
    newer.close();
    const before = readFileSync(database);
    expectRefusal(await runToEnd(await settings()), /newer version.*left untouched/);
    expect(readFileSync(database)).toEqual(before);
  });

  it('[N8] says what to do when the data folder is no folder', async () => {
    writeFileSync(join(data.path, 'file'), '');
    const result = await runToEnd(await settings({ DATA_DIR: join(data.path, 'file') }));
    expectRefusal(result, /cannot be opened\. Check that the folder DATA_DIR/);
  });

  it('[N8] leaves the data of a running server alone, whatever its ports', async () => {
    const server = await ServerProcess.start(data.path);
    const before = readFileSync(database);
    expectRefusal(await runToEnd(await settings()), /Another server is using/);
    expect(readFileSync(database)).toEqual(before);
    await server.stop();
  });

  it('[N8] says that the disk is full', async () => {
    const full = join(data.path, 'full');
    mkdirSync(full);
    const env = { ...process.env, ...(await settings({ DATA_DIR: full })), FULL: full };
    const server = join(import.meta.dirname, '..', '..', 'signaling-server', 'bin', 'server.mjs');
    const script = 'mount -t tmpfs -o size=60k tmpfs "$FULL" && exec "$0" "$1"';
    const { status, stdout, stderr } = spawnSync(
      'unshare',
      ['--user', '--map-root-user', '--mount', 'bash', '-c', script, process.execPath, server],
      { env, encoding: 'utf8' },
    );
    expectRefusal({ code: status, output: stdout + stderr }, /disk is full/);
  });

  it('[N8] says which Node it needs', () => {
    const entry = join(import.meta.dirname, '..', '..', 'signaling-server', 'bin', 'server.mjs');
    const pretend = `Object.defineProperty(process.versions, 'node', { value: '20.1.0' });`;
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`, entry],
      { encoding: 'utf8' },
    );
    expect(stderr).toBe(
      'The server needs Node 24, and this is Node 20.1.0: start it with "npm start", which brings the right one.\n',
    );
    expect(status).toBe(1);
  });
});
