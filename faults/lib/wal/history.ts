import type { SqliteDatabase } from '@madoguchi/signaling-server';
import { copyFileSync, readFileSync } from 'node:fs';
import { contentOf } from './content.ts';
import { endOfLog } from './walFile.ts';

/** What the database held when so much of its log was on the disk. */
interface Mark {
  readonly end: number;
  readonly content: string;
}

/** A command, and how long the log was at most when its sender was told that it was done. */
interface Told {
  readonly commandId: string;
  readonly end: number;
}

/** Files as the power going would leave them, and what had been on the disk when. */
export interface Snapshot {
  /** The log up to its last transaction, and what lay in the file before it began anew. */
  readonly log: Buffer;
  readonly older: Buffer;
  /** By the length of the log; the first is that of an empty one. */
  readonly marks: readonly Mark[];
  readonly told: readonly Told[];
}

/** Watches a database, commit by commit, from when its log begins anew. */
export class WatchedLog {
  readonly #db: SqliteDatabase;
  readonly #path: string;
  #older = Buffer.alloc(0);
  #marks: Mark[] = [];
  #told: Told[] = [];

  constructor(db: SqliteDatabase, path: string) {
    this.#db = db;
    this.#path = path;
    this.beginAnew();
  }

  /** How long the log is since it began anew. */
  get end(): number {
    return this.#marks.at(-1)?.end ?? 0;
  }

  /** Brings all of the log into the database; the next transaction overwrites it from its beginning. */
  beginAnew(): void {
    this.#db.connection.pragma('wal_checkpoint(RESTART)');
    this.#older = readFileSync(`${this.#path}-wal`);
    this.#marks = [{ end: 0, content: contentOf(this.#db.connection) }];
    this.#told = [];
  }

  /** To be called when something has become durable, before anybody is told. */
  committed(): void {
    const end = endOfLog(`${this.#path}-wal`);
    if (end !== this.end) this.#marks.push({ end, content: contentOf(this.#db.connection) });
  }

  /** Somebody was told that their command is done. */
  tell(commandId: string): void {
    this.#told.push({ commandId, end: this.end });
  }

  /** Copies the database as it is this instant; work may be under way. */
  snapshot(copy: string): Snapshot {
    copyFileSync(this.#path, copy);
    const log = readFileSync(`${this.#path}-wal`).subarray(0, this.end);
    return { log, older: this.#older, marks: [...this.#marks], told: [...this.#told] };
  }
}
