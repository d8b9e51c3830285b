import type { AuditEntry } from '@madoguchi/domain';
import { z } from 'zod';
import type { Archive } from '../../ports/archive.ts';
import type { Row, Table } from '../../ports/journal.ts';
import type { AuditMark, AuditStore } from '../../ports/store.ts';
import { AppendTable } from '../appendTable.ts';
import type { ChangeLog } from '../changeLog.ts';
import { auditAction, auditDetails, auditRecord, historyActor, json } from '../columns.ts';
import { LiveCells } from '../liveCells.ts';
import { canonicalJson, nextLine } from './auditChain.ts';

/** The audit log as a table: numbered by itself, and only ever appended to. */
const auditTable: Table = {
  name: 'audit_entry',
  key: [],
  columns: [
    ...['sequence', 'at', 'actor', 'origin', 'action', 'record_kind', 'record_id', 'details'],
    'hash',
  ],
  hasBody: false,
  lists: [],
  live: null,
  references: {},
};

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

const auditRow = z
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

/** Reads a line; `null` for one that was tampered with so that nobody can read it. */
export const parseAuditRow = (row: unknown): AuditEntry | null =>
  auditRow.safeParse(row).data ?? null;

const toRow = (e: AuditEntry): Row => ({
  sequence: e.sequence,
  at: e.at,
  actor: canonicalJson(e.actor),
  origin: e.from,
  action: e.action,
  record_kind: e.record.kind,
  record_id: e.record.id,
  details: canonicalJson(e.details),
  hash: e.hash,
});

/** Appends to the audit log: its newest line is in memory, all of it in the archive. */
export class LiveAudit implements AuditStore {
  readonly #lines: AppendTable<AuditEntry>;
  readonly #head: LiveCells<AuditMark>;

  constructor(log: ChangeLog) {
    this.#lines = new AppendTable(auditTable, log, toRow);
    this.#head = new LiveCells(log);
  }

  /** Reads the newest line, at a start. */
  async load(archive: Archive): Promise<void> {
    const head = await archive.auditHead();
    if (head !== null) this.#head.load(HEAD, head);
  }

  head(): AuditMark | null {
    return this.#head.get(HEAD) ?? null;
  }

  append(fact: Parameters<AuditStore['append']>[0], at: number): AuditEntry {
    const entry = nextLine(fact, at, this.head());
    // A fact that could not be read back would break the log for good: better refuse it now.
    const read = parseAuditRow(toRow(entry));
    if (read === null || canonicalJson(read) !== canonicalJson(entry)) {
      throw new Error('no such entry can be in the log');
    }
    this.#lines.append(entry);
    this.#head.set(HEAD, { sequence: entry.sequence, hash: entry.hash });
    return entry;
  }
}

const HEAD = 'head';
