import { setTimeout as pause } from 'node:timers/promises';
import { AppError } from '@madoguchi/domain';
import type { Journal, LiveRows, RowChange, StoredRow, Table } from '../../ports/journal.ts';
import { isConnectionLost } from './connection.ts';
import { grouped } from './grouping.ts';
import { openJournalSession, type JournalSession } from './journalSession.ts';
import { readRows } from './rows.ts';
import { StatementNames, whereOf } from './statements.ts';
import { attempt, StillOpen, wasCommitted, type Uncertain } from './transaction.ts';

/** How long a journal waits before it tries to connect again. */
const PAUSE_MS = 250;

/**
 * The journal in PostgreSQL: a batch is one transaction on one connection, in two round trips. Each
 * transaction verifies under a row lock that the lease is still ours.
 *
 * A connection that is lost is opened anew, and a batch waits for that: what is certainly not durable is
 * written again; of what was being committed the database is asked whether it was. A batch ends with an
 * error only when nothing of it is durable.
 */
export class PostgresJournal implements Journal {
  readonly #url: string;
  readonly #release: () => Promise<void>;
  readonly #names = new StatementNames();
  readonly #closing = new AbortController();
  #session: JournalSession | null = null;
  #connecting: Promise<JournalSession> | null = null;
  #lease: number | null = null;
  #isLeaseLost = false;
  /** Batches are committed one after the other, in the order in which they came. */
  #last: Promise<unknown> = Promise.resolve();

  /** `release` lets go of what belongs to the journal, when it is closed. */
  constructor(url: string, release: () => Promise<void> = () => Promise.resolve()) {
    this.#url = url;
    this.#release = release;
  }

  async load(tables: readonly Table[]): Promise<LiveRows> {
    this.#session = await this.#open();
    const { client } = this.#session;
    const taken = await client.query<{ token: number }>(
      'update lease set token = token + 1 where id = 1 returning token',
    );
    this.#lease = taken.rows[0]?.token ?? null;
    const rows = new Map<Table, readonly StoredRow[]>();
    for (const table of tables) {
      const { live } = table;
      rows.set(table, live === null ? [] : await readRows(client, table, whereOf(live)));
    }
    return (table) => rows.get(table) ?? [];
  }

  commit(batch: readonly RowChange[]): Promise<void> {
    const committed = this.#last.then(() => this.#commit(batch));
    this.#last = committed.catch(() => undefined);
    return committed;
  }

  isReady(): boolean {
    return this.#session !== null && !this.#isLeaseLost;
  }

  async close(): Promise<void> {
    if (this.#session === null) this.#closing.abort();
    await this.#last;
    this.#closing.abort();
    await this.#connecting?.catch(() => undefined);
    await this.#session?.client.end();
    this.#session = null;
    await this.#release();
  }

  async #commit(batch: readonly RowChange[]): Promise<void> {
    const writes = grouped(batch);
    for (;;) {
      const session = await this.#connected();
      try {
        const outcome = await attempt(session, this.#lease, writes, this.#names);
        if (outcome.type === 'committed') return;
        if (outcome.type === 'again') continue;
        this.#drop(session);
        if (outcome.type === 'uncertain' && (await this.#foundCommitted(outcome))) return;
      } catch (error) {
        if (error instanceof AppError && error.code === 'LEASE_LOST') this.#isLeaseLost = true;
        throw error;
      }
    }
  }

  /** Asks until the database tells. */
  async #foundCommitted(uncertain: Uncertain): Promise<boolean> {
    for (;;) {
      const session = await this.#connected();
      try {
        return await wasCommitted(session, uncertain);
      } catch (error) {
        if (isConnectionLost(error)) this.#drop(session);
        else if (!(error instanceof StillOpen)) throw error;
        await pause(PAUSE_MS, undefined, { signal: this.#closing.signal });
      }
    }
  }

  /** The connection, or a new one as soon as the database answers; rejects when the journal is closed. */
  #connected(): Promise<JournalSession> {
    if (this.#session !== null) return Promise.resolve(this.#session);
    this.#connecting ??= this.#reconnect().finally(() => {
      this.#connecting = null;
    });
    return this.#connecting;
  }

  async #reconnect(): Promise<JournalSession> {
    for (;;) {
      this.#closing.signal.throwIfAborted();
      try {
        return (this.#session = await this.#open());
      } catch {
        await pause(PAUSE_MS, undefined, { signal: this.#closing.signal });
      }
    }
  }

  async #open(): Promise<JournalSession> {
    const session = await openJournalSession(this.#url);
    session.client.once('end', () => this.#drop(session));
    return session;
  }

  /** Lets go of a connection that is gone, and has another one made. */
  #drop(session: JournalSession): void {
    if (this.#session !== session) return;
    this.#session = null;
    void session.client.end();
    // Nobody may be waiting for it: whether the database answers is to be known all the same.
    if (!this.#closing.signal.aborted) void this.#connected().catch(() => undefined);
  }
}
