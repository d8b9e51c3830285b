import type { Archive } from '../ports/archive.ts';
import { openAuditDatabase } from '../storage/postgres/auditReader.ts';
import { openAuditFile } from '../storage/sqlite/auditFile.ts';

/** An audit log that can be checked, and has to be closed. */
export interface OpenAuditLog extends Pick<Archive, 'checkAudit'> {
  close(): Promise<void> | void;
}

/** Opens the audit log of a database, given by its path or address; a server may be running on it. */
export async function openAuditLog(place: string): Promise<OpenAuditLog> {
  return /^postgres(ql)?:\/\//.test(place) ? openAuditDatabase(place) : openAuditFile(place);
}
