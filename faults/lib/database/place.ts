import type { Database, FileSeal } from '@madoguchi/signaling-server';

/** The databases that a server can work on. */
export const DATABASES = ['sqlite', 'postgres'] as const;
export type DatabaseName = (typeof DATABASES)[number];

/** What can be put into a question. */
export type Value = string | number;
/** No column that is asked for holds anything else. */
export type Row = Readonly<Record<string, Value | null>>;

/** A connection of a fault, beside whoever works on the database. */
export interface SqlConnection {
  /** The rows of a statement that both databases understand; each `?` is one of the values. */
  all(sql: string, ...values: readonly Value[]): Promise<readonly Row[]>;
  close(): Promise<void>;
}

/** Where the database of a ward is. */
export interface DatabasePlace {
  readonly name: DatabaseName;
  /** What tells a server about it besides its folder. */
  readonly settings: Readonly<Record<string, string>>;
  /** Opens it as a server does, in this process. */
  openDatabase(): Promise<Database>;
  /** A connection that sees what is durable at each question, and changes nothing. */
  connect(): Promise<SqlConnection>;
  /** Answers all questions of `work` as of one instant. */
  atOneInstant<T>(work: (db: SqlConnection) => Promise<T>): Promise<T>;
  /** Changes it behind the back of a server that does not run. */
  change(work: (db: SqlConnection) => Promise<void>): Promise<void>;
  /** Statements by which it keeps the state of a consultation with each line of its history. */
  readonly keepStates: readonly string[];
  /** Pages that are not sound, as far as the database knows pages, and references that lead nowhere. */
  countDamage(db: SqlConnection): Promise<number>;
  /** The key beside it, which opens what is sealed. */
  seal(): FileSeal;
  /** Stops what was started for it. */
  remove(): Promise<void>;
}
