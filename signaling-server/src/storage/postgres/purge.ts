import type { Queryable } from './rows.ts';
import { quoted } from './statements.ts';

/** Tables from which rows are removed by age. */
const TABLES = [
  'consultation',
  'consultation_event',
  'handoff',
  'contact_request',
  'attachment',
  'attachment_content',
  'procedure',
  'procedure_document',
  'procedure_file',
  'record',
  'search_entry',
] as const;

/**
 * Sets free at once what rows that were removed have left in their tables and indexes. PostgreSQL overwrites it as soon as the
 * space is used again, not before; docs/operations.md says how to have it written anew.
 */
export async function purge(db: Queryable): Promise<boolean> {
  for (const table of TABLES) await db.query(`vacuum ${quoted(table)}`);
  return true;
}
