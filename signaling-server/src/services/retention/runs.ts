import { localDay, RETAINED_KINDS, type AuditEntry } from '@madoguchi/domain';
import type { RetentionOverview } from '@madoguchi/protocol';
import type { Database } from '../../ports/store.ts';

type Runs = RetentionOverview['runs'];
type Kind = Runs[number]['counts'][number]['kind'];

/** As many entries are looked at, and as many days are told. */
const ENTRIES = 500;
const DAYS = 10;

const ANY = { staffId: null, recordKind: null, recordId: null, from: null, until: null } as const;

/** What was erased on each of the last days on which something was, as the audit log tells. */
export async function runsOf({ archive }: Database, timeZone: string): Promise<Runs> {
  const days = new Map<string, Map<Kind, number>>();
  for (const action of ['retention.erased', 'procedure.erased'] as const) {
    for (const entry of await archive.searchAudit({ ...ANY, action, before: null }, ENTRIES)) {
      const day = localDay(entry.at, timeZone);
      const counts = days.get(day) ?? new Map<Kind, number>();
      days.set(day, counts);
      const [kind, rows] = erasedIn(entry);
      counts.set(kind, (counts.get(kind) ?? 0) + rows);
    }
  }
  return [...days]
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .slice(0, DAYS)
    .map(([day, counts]) => ({ day, counts: [...counts].map(([kind, rows]) => ({ kind, rows })) }));
}

/** An entry tells of one procedure, or of as many records of a kind as it says. */
function erasedIn({ record, details }: AuditEntry): readonly [Kind, number] {
  const kind = RETAINED_KINDS.find((each) => each === record.id);
  return kind === undefined ? ['procedure', 1] : [kind, Number(details['rows'])];
}
