import pg from 'pg';
import { connectionTo, SESSION } from './connection.ts';
import { SHARE_SERVER_LOCK } from './serverLock.ts';

/** Which process of the database answered a connection; a number alone may be given a second time. */
export interface Backend {
  readonly pid: number;
  /** When it started, as the database writes it. */
  readonly startedAt: string;
}

/** The one connection that a journal writes on; statements are sent without waiting for one another. */
export interface JournalSession {
  readonly client: pg.Client;
  readonly backend: Backend;
}

/**
 * A transaction that waits for its client ends soon, and a client that is gone without a word is noticed
 * within half a minute: whoever takes over does not wait longer for the locks of the former one.
 */
const SETTINGS = `
  set idle_in_transaction_session_timeout = '10s';
  set tcp_keepalives_idle = 10;
  set tcp_keepalives_interval = 5;
  set tcp_keepalives_count = 3`;

/** Connects and asserts that commits are durable. */
export async function openJournalSession(url: string): Promise<JournalSession> {
  const client = new pg.Client({ ...connectionTo(url), pipeline: true });
  // The end of the connection follows, and that is what counts.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const backend = await prepared(client);
    return { client, backend };
  } catch (error) {
    await client.end();
    throw error;
  }
}

async function prepared(client: pg.Client): Promise<Backend> {
  await client.query(SETTINGS);
  await client.query(SESSION);
  const { rows } = await client.query<Backend & { commit: string }>(
    `select pid, backend_start::text as "startedAt", current_setting('synchronous_commit') as commit
     from pg_stat_activity where pid = pg_backend_pid()`,
  );
  const [row] = rows;
  if (row?.commit !== 'on' && row?.commit !== 'remote_apply') {
    throw new Error('synchronous_commit=on could not be set');
  }
  await client.query(SHARE_SERVER_LOCK);
  return { pid: row.pid, startedAt: row.startedAt };
}
