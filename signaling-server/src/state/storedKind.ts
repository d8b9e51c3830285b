import type { Archive } from '../ports/archive.ts';
import type { HistoryEntry, UnitKind } from '../ports/store.ts';
import type { AppendTable } from './appendTable.ts';
import type { ChangeLog } from './changeLog.ts';
import type { Form } from './form.ts';
import type { IndexSpec, LiveTable } from './liveTable.ts';

/** What a store is opened with besides the table of its kind. */
export interface StoreParts {
  readonly log: ChangeLog;
  readonly history: AppendTable<HistoryEntry>;
}

/** The ward around a start: what a store may need to read of the archive. */
interface LoadingWard {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly deskIds: readonly string[];
  readonly staffIds: readonly string[];
  readonly kioskIds: readonly string[];
  readonly centerIds: readonly string[];
}

/** How one kind of record is kept: its rows, by what it is found, and the store that answers for it. */
export interface StoredKind<R, S, C = undefined> {
  /** Its name in code, in the audit log and in the catalogue of events. */
  readonly name: string;
  readonly form: Form<R, C>;
  readonly indexes: readonly IndexSpec<R>[];
  openStore(table: LiveTable<R, C>, parts: StoreParts): S;
  /** Whether a record stays in memory although it has ended. */
  isKept?(store: S, record: R): boolean;
  /** Whether a record that is live needs this unit of the ward. */
  isUsing?(store: S, kind: UnitKind, id: string): boolean;
  /** Reads what the store asks for in every unit of work and is not live. */
  load?(store: S, archive: Archive, ward: LoadingWard): Promise<void>;
}
