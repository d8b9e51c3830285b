import { DatabaseSync } from 'node:sqlite';
import { openSqliteDatabase } from '@madoguchi/signaling-server';
import fc from 'fast-check';
import { auditFact } from './auditLogs.ts';

/** One way in which somebody with the file in their hands could falsify the log. */
export type Tampering =
  | { readonly kind: 'edited'; readonly line: number; readonly change: (typeof CHANGES)[number] }
  | { readonly kind: 'deleted'; readonly line: number; readonly lines: number }
  | { readonly kind: 'closedUp'; readonly line: number; readonly lines: number }
  | { readonly kind: 'reordered'; readonly line: number; readonly other: number }
  | { readonly kind: 'inserted'; readonly line: number }
  | { readonly kind: 'cut'; readonly lines: number }
  | { readonly kind: 'cutAndContinued'; readonly lines: number; readonly forged: number };

/** Every column, and every sort of change to one that leaves it readable or not. */
const CHANGES = [
  'at = at + 1',
  'at = -at',
  `actor = '{"kind":"system"}'`,
  `actor = replace(actor, ':', ': ')`,
  `actor = 'no JSON'`,
  `origin = origin || '0'`,
  `origin = ''`,
  `action = case action when 'record.read' then 'audit.searched' else 'record.read' end`,
  `action = 'unheard.of'`,
  `record_kind = case record_kind when 'staff' then 'kiosk' else 'staff' end`,
  `record_id = record_id || 'x'`,
  `details = '{}'`,
  `details = replace(details, '{', '{"a":1,')`,
  `details = details || ' '`,
  `hash = replace(hash, substr(hash, 1, 1), 'x')`,
  `hash = upper(hash) || '0'`,
  `hash = ''`,
] as const;

const COLUMNS = 'at, actor, origin, action, record_kind, record_id, details, hash';

/** Tamperings of a log of this many lines; the same ones every time. */
export function tamperings(entries: number, count: number): Tampering[] {
  const line = fc.integer({ min: 1, max: entries });
  const inside = fc.integer({ min: 1, max: entries - 10 });
  const few = fc.integer({ min: 1, max: 9 });
  const many = fc.integer({ min: 1, max: entries });
  const any: fc.Arbitrary<Tampering> = fc.oneof(
    fc.record({
      kind: fc.constant('edited' as const),
      line,
      change: fc.constantFrom(...CHANGES),
    }),
    fc.record({ kind: fc.constant('deleted' as const), line: inside, lines: few }),
    fc.record({ kind: fc.constant('closedUp' as const), line: inside, lines: few }),
    fc
      .record({ kind: fc.constant('reordered' as const), line, other: line })
      .filter((t) => t.line !== t.other),
    fc.record({ kind: fc.constant('inserted' as const), line }),
    fc.record({ kind: fc.constant('cut' as const), lines: many }),
    fc.record({ kind: fc.constant('cutAndContinued' as const), lines: many, forged: many }),
  );
  return fc.sample(any, { numRuns: count, seed: 3 });
}

/** Carries one out on a file. What the database does against it is taken away first. */
export async function falsify(path: string, t: Tampering, entries: number): Promise<void> {
  const db = new DatabaseSync(path);
  db.exec('drop trigger audit_entry_is_not_updated; drop trigger audit_entry_is_not_deleted');
  for (const statement of statementsOf(t, entries)) db.exec(statement);
  db.close();
  if (t.kind === 'cutAndContinued') await continueWith(path, t.forged);
}

function statementsOf(t: Tampering, entries: number): string[] {
  switch (t.kind) {
    case 'edited':
      return [`update audit_entry set ${t.change} where sequence = ${String(t.line)}`];
    case 'deleted':
      return [deletion(t.line, t.line + t.lines)];
    case 'closedUp':
      return [
        deletion(t.line, t.line + t.lines),
        `update audit_entry set sequence = ${String(t.lines)} - sequence
         where sequence > ${String(t.line)}`,
        'update audit_entry set sequence = -sequence where sequence < 0',
      ];
    case 'reordered':
      return [moved(t.line, 0), moved(t.other, t.line), moved(0, t.other)];
    case 'inserted':
      return [
        `insert into audit_entry (sequence, ${COLUMNS})
         select ${String(entries + 1)}, ${COLUMNS} from audit_entry
         where sequence = ${String(t.line)}`,
      ];
    case 'cut':
    case 'cutAndContinued':
      return [deletion(entries - t.lines + 1, entries + 1)];
  }
}

const deletion = (from: number, until: number): string =>
  `delete from audit_entry where sequence >= ${String(from)} and sequence < ${String(until)}`;

const moved = (from: number, to: number): string =>
  `update audit_entry set sequence = ${String(to)} where sequence = ${String(from)}`;

/** With the program itself: a chain that fits in itself, and is another one. */
async function continueWith(path: string, lines: number): Promise<void> {
  const db = await openSqliteDatabase(path);
  await db.write(({ audit }) => {
    for (let n = 0; n < lines; n += 1) audit.append(auditFact(n + 1_000), 2_000_000 + n);
  });
  await db.close();
}
