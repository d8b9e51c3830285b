import type { AuditEntry } from '@madoguchi/domain';
import type { Archive } from '../../ports/archive.ts';
import type { AuditMark } from '../../ports/store.ts';
import { checkLines } from '../../state/log/auditChain.ts';
import { parseAuditRow } from '../../state/log/liveAudit.ts';
import { auditQuerySql } from '../auditQuery.ts';
import { openPool, unreachable } from './connection.ts';
import type { Queryable } from './rows.ts';

/** A line with a number that no line can have is found as well. */
const NOTHING_BEFORE = Number.MIN_SAFE_INTEGER;

/** Reads and checks the audit log of a database. */
export function auditReader(
  db: Queryable,
): Pick<Archive, 'searchAudit' | 'checkAudit' | 'auditHead'> {
  return {
    async auditHead() {
      const newest = 'select sequence, hash from audit_entry order by sequence desc limit 1';
      return (await db.query<AuditMark>(newest)).rows[0] ?? null;
    },
    async checkAudit(after, limit) {
      const following = 'select * from audit_entry where sequence > $1 order by sequence limit $2';
      const { rows } = await db.query<Record<string, unknown>>(following, [
        after?.sequence ?? NOTHING_BEFORE,
        limit,
      ]);
      return checkLines(after, rows.map(parseAuditRow));
    },
    async searchAudit(query, limit) {
      const found: AuditEntry[] = [];
      let { before } = query;
      while (found.length < limit) {
        const { sql, values } = auditQuerySql({ ...query, before }, (n) => `$${String(n)}`);
        const asked = `${sql} limit ${String(limit)}`;
        const { rows } = await db.query<{ sequence: number }>(asked, [...values]);
        // A line that was tampered with so that nobody can read it is left out.
        found.push(...rows.map(parseAuditRow).filter((entry) => entry !== null));
        before = rows.at(-1)?.sequence ?? null;
        if (rows.length < limit) break;
      }
      return found.slice(0, limit);
    },
  };
}

/** The audit log of a database that may belong to a running server. */
export async function openAuditDatabase(
  url: string,
): Promise<Pick<Archive, 'checkAudit'> & { close(): Promise<void> }> {
  const pool = openPool(url);
  try {
    await pool.query('select 1 from audit_entry limit 1');
  } catch (cause) {
    await pool.end();
    throw unreachable(url, cause);
  }
  const { checkAudit } = auditReader(pool);
  return { checkAudit, close: () => pool.end() };
}
