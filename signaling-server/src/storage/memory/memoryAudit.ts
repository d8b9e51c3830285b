import type { AuditEntry, AuditQuery } from '@madoguchi/domain';
import type { AuditStore, SettingStore } from '../../ports/store.ts';
import { checkLines, nextLine } from '../auditChain.ts';
import type { Rows } from './rows.ts';

/** The twin of the audit log. */
export function memoryAudit(rows: () => Rows): AuditStore {
  const head = () => rows().audit.at(-1) ?? null;
  return {
    head: () => {
      const line = head();
      return line === null ? null : { sequence: line.sequence, hash: line.hash };
    },
    append(fact, at) {
      const line = nextLine(fact, at, head());
      rows().audit = [...rows().audit, line];
      return line;
    },
    search: (query, limit) =>
      rows()
        .audit.filter((e) => fits(e, query))
        .toReversed()
        .slice(0, limit),
    check(after, limit) {
      const start = after?.sequence ?? 0;
      const lines = rows().audit.filter((e) => e.sequence > start);
      return checkLines(after, lines.slice(0, limit));
    },
  };
}

function fits(e: AuditEntry, query: AuditQuery): boolean {
  const staffId = e.actor.kind === 'staff' ? e.actor.staffId : null;
  const [kind, id, { from, until, before }] = [e.record.kind, e.record.id, query];
  const isSame = (asked: string | null, found: string | null) => asked === null || asked === found;
  return (
    isSame(query.staffId, staffId) &&
    isSame(query.recordKind, kind) &&
    isSame(query.recordId, id) &&
    isSame(query.action, e.action) &&
    (from ?? e.at) <= e.at &&
    e.at < (until ?? Infinity) &&
    e.sequence < (before ?? Infinity)
  );
}

/** The twin of the setting table. */
export function memorySettings(rows: () => Rows): SettingStore {
  return {
    get: (key) => rows().settings.get(key) ?? null,
    put(key, value) {
      rows().settings.set(key, value);
    },
  };
}
