import { NO_NEEDS } from '@madoguchi/domain';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  startPostgres,
  type PostgresServer,
} from '../../signaling-server/src/storage/postgres/testing/postgresServer.ts';
import { consoleClient, kioskClient, type TestClient } from '../support/server/clients.ts';
import { freePort } from '../support/server/ports.ts';
import { runToEnd, ServerProcess, temporaryDataDir } from '../support/server/serverProcess.ts';

const data = temporaryDataDir();
let postgres: PostgresServer;
beforeAll(async () => {
  postgres = await startPostgres({ durable: true });
}, 60_000);
afterAll(async () => {
  await postgres.stop();
  data.remove();
}, 60_000);

const outcome = {
  settled: true,
  comeBack: { needed: false as const },
  matter: '主訴',
  response: 'メモ',
  told: '伝えた事',
  promised: 'なし',
};

async function request(kiosk: TestClient): Promise<string> {
  const asked = { topicId: 'care', needs: NO_NEEDS };
  return (await kiosk.done('consultation.request', asked)).consultationId;
}

async function talk(kiosk: TestClient, specialist: TestClient): Promise<string> {
  const consultationId = await request(kiosk);
  const { offerId } = await specialist.until((c) => c.consoleView?.offer);
  await specialist.done('offer.accept', { consultationId, offerId });
  return consultationId;
}

async function writeUp(specialist: TestClient, consultationId: string): Promise<void> {
  await specialist.done('consultation.hangUp', { consultationId });
  await specialist.done('consultation.writeUp', { consultationId, outcome, handoffs: [] });
}

async function command(name: string, args: readonly string[], env: Record<string, string>) {
  const bin = join(import.meta.dirname, '../../signaling-server/bin', `${name}.mjs`);
  const child = spawn(process.execPath, [bin, ...args], { env: { ...process.env, ...env } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  const [code] = (await once(child, 'close')) as [number];
  return { code, output };
}

describe('[D28] a server on PostgreSQL', () => {
  it('does the main job, goes on after a kill and after a crash of the database', async () => {
    const url = await postgres.createDatabase();
    const server = await ServerProcess.start(data.path, { DATABASE_URL: url });
    expect(readdirSync(data.path)).not.toContain('madoguchi.sqlite');
    const specialist = await consoleClient(server.origin);
    const kiosk = await kioskClient(server.origin);
    await writeUp(specialist, await talk(kiosk, specialist));
    const inCall = await talk(kiosk, specialist);

    await server.stop('SIGKILL');
    await server.start();
    const [again, sameKiosk] = [await specialist.again(), await kiosk.again()];
    const current = await again.until((c) => c.consoleView?.current);
    expect(current).toMatchObject({ consultationId: inCall, state: 'inCall' });
    await writeUp(again, inCall);

    const ready = async (): Promise<number> => (await fetch(`${server.origin}/readyz`)).status;
    expect(await ready()).toBe(200);
    await postgres.crash();
    await vi.waitUntil(async () => (await ready()) === 503, { timeout: 10_000 });
    const waiting = sameKiosk.done('consultation.request', { topicId: 'care', needs: NO_NEEDS });
    await postgres.restart();
    await waiting;
    expect(await ready()).toBe(200);

    const other = temporaryDataDir();
    const settings = { PORT: String(await freePort()), MEDIA_PORT: String(await freePort()) };
    const second = await runToEnd({ ...settings, DATA_DIR: other.path, DATABASE_URL: url });
    other.remove();
    expect(second).toMatchObject({
      code: 1,
      output: expect.stringMatching(/^Another server is using the database test_\d+/) as string,
    });
    for (const client of [specialist, kiosk, again, sameKiosk]) client.leave();
    await server.stop();
    const verified = await command('audit-verify', [], { DATA_DIR: data.path, DATABASE_URL: url });
    expect(verified).toMatchObject({ code: 0 });
  }, 120_000);
});

describe('[D29] a server that moves to PostgreSQL', () => {
  it('goes on where it was with SQLite: who is signed in, who waits, what was said', async () => {
    const folder = temporaryDataDir();
    const before = await ServerProcess.start(folder.path);
    const specialist = await consoleClient(before.origin);
    const kiosk = await kioskClient(before.origin);
    await writeUp(specialist, await talk(kiosk, specialist));
    const inCall = await talk(kiosk, specialist);
    const url = await postgres.createDatabase();
    const env = { DATA_DIR: folder.path, DATABASE_URL: url };
    const file = join(folder.path, 'madoguchi.sqlite');

    const early = await command('migrate', ['--from', file], env);
    expect(early).toMatchObject({ code: 1 });
    expect(early.output).toMatch(/^Another server is using .*\n$/);
    await before.stop();
    const { code, output } = await command('migrate', ['--from', file], env);
    expect({ code, output }).toMatchObject({ code: 0 });
    expect(output).toMatch(/compared: \d+ tables, \d+ rows, every one the same/);
    expect(output).toMatch(/audit log intact: [1-9]/);
    expect((await command('migrate', ['--from', file], env)).output).toMatch(/is not empty/);

    const after = await ServerProcess.start(folder.path, {
      DATABASE_URL: url,
      PORT: String(before.port),
    });
    const again = await specialist.again();
    const current = await again.until((c) => c.consoleView?.current);
    expect(current).toMatchObject({ consultationId: inCall, state: 'inCall' });
    await writeUp(again, inCall);
    for (const client of [specialist, kiosk, again]) client.leave();
    await after.stop();
    folder.remove();
  }, 120_000);
});
