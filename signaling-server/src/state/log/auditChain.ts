import type { AuditEntry, AuditFact } from '@madoguchi/domain';
import { createHash } from 'node:crypto';
import type { AuditMark, CheckedLines } from '../../ports/store.ts';

/** What the first line follows. */
const BEFORE_THE_FIRST: AuditMark = { sequence: 0, hash: '0'.repeat(64) };

/** One text for one value: keys in order, no spaces. Values are those that JSON knows. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

/** The line that follows `head`, numbered and chained to it. */
export function nextLine(fact: AuditFact, at: number, head: AuditMark | null): AuditEntry {
  const previous = head ?? BEFORE_THE_FIRST;
  const { actor, action, details } = fact;
  // A text column keeps no half of a surrogate pair, and the line has to be read back as it was hashed.
  const [from, id] = [fact.from.toWellFormed(), fact.record.id.toWellFormed()];
  const record = { kind: fact.record.kind, id };
  const line = { actor, from, action, record, details, at, sequence: previous.sequence + 1 };
  return { ...line, hash: hashOf(line, previous.hash) };
}

/** Goes through lines in their order; a line that cannot be read is `null`. */
export function checkLines(
  after: AuditMark | null,
  lines: Iterable<AuditEntry | null>,
): CheckedLines {
  let last = after ?? BEFORE_THE_FIRST;
  const marks: AuditMark[] = [];
  for (const line of lines) {
    const expected = last.sequence + 1;
    if (line?.sequence !== expected || !follows(line, last)) return { marks, brokenAt: expected };
    last = { sequence: line.sequence, hash: line.hash };
    marks.push(last);
  }
  return { marks, brokenAt: null };
}

function follows({ hash, ...line }: AuditEntry, previous: AuditMark): boolean {
  return hash === hashOf(line, previous.hash);
}

function hashOf(line: Omit<AuditEntry, 'hash'>, previous: string): string {
  return createHash('sha256')
    .update(canonicalJson({ ...line, previous }))
    .digest('hex');
}
