import type { AuditEntry, AuditQuery } from '@madoguchi/domain';
import type BetterSqlite from 'better-sqlite3';
import { z } from 'zod';
import type { AuditMark, AuditStore } from '../../ports/store.ts';
import { canonicalJson, checkLines, nextLine } from '../auditChain.ts';
import { auditAction, auditDetails, auditRecord, historyActor, json } from './schemas.ts';

/** JSON that is written as the log writes it: a space more is a change of the line too. */
const canonical = <T extends z.ZodType>(schema: T) =>
  z
    .string()
    .refine((s) => {
      try {
        return canonicalJson(JSON.parse(s)) === s;
      } catch {
        return false;
      }
    })
    .pipe(json(schema));

const row = z
  .object({
    sequence: z.int(),
    at: z.int(),
    actor: canonical(historyActor),
    origin: z.string(),
    action: auditAction,
    record_kind: auditRecord,
    record_id: z.string(),
    details: canonical(auditDetails),
    hash: z.string(),
  })
  .transform((r): AuditEntry => ({
    sequence: r.sequence,
    at: r.at,
    actor: r.actor,
    from: r.origin,
    action: r.action,
    record: { kind: r.record_kind, id: r.record_id },
    details: r.details,
    hash: r.hash,
  }));

/** A line that was tampered with may be unreadable: that is for the check to tell. */
const parse = (found: unknown): AuditEntry | null => row.safeParse(found).data ?? null;

/** The audit log in SQLite. Works on a file that is open for reading only, but for `append`. */
export function auditTable(db: BetterSqlite.Database): AuditStore {
  const insert = db.prepare(
    `insert into audit_entry
       (sequence, at, actor, origin, action, record_kind, record_id, details, hash)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const newest = db.prepare<[], AuditMark>(
    'select sequence, hash from audit_entry order by sequence desc limit 1',
  );
  const following = db.prepare(
    'select * from audit_entry where sequence > ? order by sequence limit ?',
  );
  const head = (): AuditMark | null => newest.get() ?? null;
  const check: AuditStore['check'] = (after, limit) =>
    checkLines(after, following.all(after?.sequence ?? NOTHING_BEFORE, limit).map(parse));
  return {
    head,
    append(fact, at) {
      const before = head();
      const e = nextLine(fact, at, before);
      const [actor, details] = [canonicalJson(e.actor), canonicalJson(e.details)];
      const what = [e.action, e.record.kind, e.record.id, details] as const;
      insert.run(e.sequence, e.at, actor, e.from, ...what, e.hash);
      // A fact that could not be read back would break the log for good: better refuse it now.
      if (check(before, 1).brokenAt !== null) throw new Error('no such entry can be in the log');
      return e;
    },
    search(query, limit) {
      const { sql, values } = asSql(query);
      const found: AuditEntry[] = [];
      if (limit === 0) return found;
      for (const line of db.prepare(sql).iterate(...values)) {
        const entry = parse(line);
        if (entry !== null && found.push(entry) === limit) break;
      }
      return found;
    },
    check,
  };
}

/** A line with a number that no line can have is found as well. */
const NOTHING_BEFORE = Number.MIN_SAFE_INTEGER;

const CONDITIONS: Readonly<Record<keyof AuditQuery, string>> = {
  staffId: 'staff_id = ?',
  recordKind: 'record_kind = ?',
  recordId: 'record_id = ?',
  action: 'action = ?',
  from: 'at >= ?',
  until: 'at < ?',
  before: 'sequence < ?',
};

function asSql(query: AuditQuery) {
  const conditions: string[] = [];
  const values: (string | number)[] = [];
  for (const key of AUDIT_QUERY_KEYS) {
    const value = query[key];
    if (value === null) continue;
    conditions.push(CONDITIONS[key]);
    values.push(value);
  }
  const where = conditions.length === 0 ? '' : `where ${conditions.join(' and ')}`;
  return { sql: `select * from audit_entry ${where} order by sequence desc`, values };
}

const AUDIT_QUERY_KEYS = [
  'staffId',
  'recordKind',
  'recordId',
  'action',
  'from',
  'until',
  'before',
] as const satisfies readonly (keyof AuditQuery)[];
