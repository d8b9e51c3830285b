import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startPostgres } from './postgresServer.ts';
import { postgresOfTests } from './postgresOfTests.ts';

const postgres = postgresOfTests({ durable: true });

// Starting a server takes long while all other tests run, too.
vi.setConfig({ testTimeout: 30_000 });

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  // A crash of the server is told to the client as an event; nobody asks it anything then.
  client.on('error', () => undefined);
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}

test('[S12] a database is a copy of its template, and what was committed is there after a crash', async () => {
  const template = await postgres().createDatabase();
  const first = new pg.Client({ connectionString: template });
  await first.connect();
  await first.query('create table fact (n integer primary key)');
  await first.end();

  const copy = await postgres().createDatabase(template);
  const before = await connected(copy);
  await before.query('insert into fact values (1)');
  await before.query('begin');
  await before.query('insert into fact values (2)');
  await postgres().crash();
  await expect(connected(copy)).rejects.toThrow('ENOENT');

  await postgres().restart();
  const after = await connected(copy);
  expect((await after.query('select n from fact')).rows).toEqual([{ n: 1 }]);
});

test('[S12] nothing is left of a server whose process was killed', async () => {
  const program = `
    import { startPostgres } from './postgresServer.ts';
    const server = await startPostgres();
    console.log(await server.createDatabase());
    setInterval(() => {}, 1000);`;
  const owner = spawn(process.execPath, ['--input-type=module', '-e', program], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said: unknown[] = await once(createInterface({ input: owner.stdout }), 'line');
  const folder = decodeURIComponent(new URL(String(said[0])).hostname);
  expect(existsSync(folder)).toBe(true);
  owner.kill('SIGKILL');
  await vi.waitUntil(() => !existsSync(folder), 20_000);
});

test('[S12] nothing is left of a server that was stopped', async () => {
  const server = await startPostgres();
  const folder = decodeURIComponent(new URL(await server.createDatabase()).hostname);
  await server.stop();
  expect(existsSync(folder)).toBe(false);
});
