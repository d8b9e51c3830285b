import BetterSqlite from 'better-sqlite3';
import type { Archive } from '../../ports/archive.ts';
import { auditReader } from './sqliteArchive.ts';

/** The audit log of a database that may belong to a running server: opened for reading only. */
export function openAuditFile(path: string): Pick<Archive, 'checkAudit'> & { close(): void } {
  const db = new BetterSqlite(path, { readonly: true, fileMustExist: true });
  try {
    const { checkAudit } = auditReader(db);
    return { checkAudit, close: () => db.close() };
  } catch (error) {
    db.close();
    throw error;
  }
}
