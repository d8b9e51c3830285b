import BetterSqlite from 'better-sqlite3';
import type { AuditStore } from '../../ports/store.ts';
import { auditTable } from './auditTable.ts';

/** The audit log of a database that may belong to a running server: opened for reading only. */
export function openAuditFile(path: string): Pick<AuditStore, 'check'> & { close(): void } {
  const db = new BetterSqlite(path, { readonly: true, fileMustExist: true });
  try {
    const { check } = auditTable(db);
    return { check, close: () => db.close() };
  } catch (error) {
    db.close();
    throw error;
  }
}
