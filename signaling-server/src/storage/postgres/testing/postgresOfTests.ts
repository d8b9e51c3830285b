import { afterAll, beforeAll } from 'vitest';
import { startPostgres, type PostgresOptions, type PostgresServer } from './postgresServer.ts';

/** The server of the test file, or of the `describe`, that calls this; it is there from `beforeAll` on. */
export function postgresOfTests(options: PostgresOptions = {}): () => PostgresServer {
  let server: PostgresServer | null = null;
  beforeAll(async () => {
    server = await startPostgres(options);
  }, 60_000);
  afterAll(() => server?.stop(), 60_000);
  return () => {
    if (server === null) throw new Error('the PostgreSQL server is not there yet');
    return server;
  };
}
