import { afterAll, beforeAll, vi } from 'vitest';
import { startPostgres, type PostgresOptions, type PostgresServer } from './postgresServer.ts';

/** A machine that does much else at the same time is slow at making databases. */
const SLOW_MACHINE_MS = 60_000;

/** The server of the test file, or of the `describe`, that calls this; it is there from `beforeAll` on. */
export function postgresOfTests(options: PostgresOptions = {}): () => PostgresServer {
  vi.setConfig({ testTimeout: SLOW_MACHINE_MS, hookTimeout: SLOW_MACHINE_MS });
  let server: PostgresServer | null = null;
  beforeAll(async () => {
    server = await startPostgres(options);
  });
  afterAll(() => server?.stop());
  return () => {
    if (server === null) throw new Error('the PostgreSQL server is not there yet');
    return server;
  };
}
