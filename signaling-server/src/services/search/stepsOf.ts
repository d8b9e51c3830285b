import {
  AUDIT_RECORDS,
  HISTORY_ACTIONS,
  type AuditAction,
  type AuditEntry,
} from '@madoguchi/domain';
import type { Belonging } from '@madoguchi/protocol';
import type { Database } from '../../ports/store.ts';

const TOLD: ReadonlySet<AuditAction> = new Set(HISTORY_ACTIONS);

/** More than happens to one record. */
const MOST = 200;

/** A kiosk fetches form and receipt at once, to print them: one line. */
const PRINTED_TOGETHER_MS = 60_000;

/** Something that happened to a record that hangs on a consultation. */
export interface BelongingStep {
  readonly entry: AuditEntry;
  readonly about: Pick<Belonging, 'kind' | 'id'>;
}

/** What happened to records that hang on a consultation, and to the pages that go with them, as the audit log has it. */
export async function stepsOf(
  db: Database,
  belongings: readonly Belonging[],
): Promise<readonly BelongingStep[]> {
  const asked = belongings.flatMap(({ kind, id, attachments }) => [
    { about: { kind, id }, record: { kind, id } },
    ...attachments.map((page) => ({
      ...{ about: { kind, id }, record: { kind: 'attachment', id: page } },
    })),
  ]);
  const steps = await Promise.all(
    asked.map(async ({ about, record }) => {
      const recordKind = AUDIT_RECORDS.find((each) => each === record.kind);
      if (recordKind === undefined) return [];
      const anything = { staffId: null, action: null, from: null, until: null, before: null };
      const query = { ...anything, recordKind, recordId: record.id };
      const entries = (await db.archive.searchAudit(query, MOST)).toReversed();
      return entries.filter(isTold).map((entry): BelongingStep => ({ entry, about }));
    }),
  );
  return steps.flat();
}

function isTold(entry: AuditEntry, at: number, all: readonly AuditEntry[]): boolean {
  if (!isPrinted(entry)) return TOLD.has(entry.action);
  const before = all.slice(0, at).findLast(isPrinted);
  return before === undefined || entry.at - before.at > PRINTED_TOGETHER_MS;
}

/** The papers of a procedure are read by a kiosk for nothing but its printer. */
const isPrinted = ({ action, actor }: AuditEntry): boolean =>
  action === 'procedure.paperRead' && actor.kind === 'kiosk';
