import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Marked } from './fill.ts';

/** Tables with one row for each consultation of a fault, and by what they name it. */
const ROWS = {
  consultation: 'id',
  handoff: 'consultation_id',
  attachment: 'consultation_id',
  contact_request: 'consultation_id',
} as const;

const WRITTEN = /カナリア[0-9a-f]{16}/gu;

/** Consultations of which a part is left behind, and kept ones of which anything is gone. */
export function looked(
  path: string,
  kept: readonly Marked[],
): { readonly halves: number; readonly missing: number } {
  const there = Object.entries(ROWS).map(([table, column]) => {
    const asked = `select distinct ${column} as word from ${table} where ${column} is not null`;
    return wordsOf(path, asked);
  });
  const [whole = new Set<string>(), cards = new Set<string>(), ...others] = there;
  // Pictures and wishes have rules of their own: they may go before their consultation, and not after it.
  const halves = [
    beside(cards, whole),
    beside(whole, cards),
    ...others.map((ids) => beside(ids, whole)),
  ];
  return {
    halves: halves.reduce((sum, each) => sum + each, 0),
    missing: kept.filter(({ id }) => there.some((ids) => !ids.has(id))).length,
  };
}

const beside = (some: ReadonlySet<string>, others: ReadonlySet<string>): number =>
  [...some].filter((each) => !others.has(each)).length;

/** How many consultations the audit log says went. */
export function countedIn(path: string): number {
  const asked = `select details ->> 'rows' as word from audit_entry
    where action = 'retention.erased' and record_id = 'consultation'`;
  return listOf(path, asked).reduce((sum, rows) => sum + Number(rows), 0);
}

/** Words that stand in any file below these folders, byte by byte. */
export function writtenIn(folder: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
    for (const [word] of text.matchAll(WRITTEN)) found.add(word);
  }
  return found;
}

/** The characters with which pairs of the index begin. */
export function indexedIn(path: string): ReadonlySet<string> {
  const terms = 'create virtual table temp.terms using fts5vocab(main, search_index, row)';
  const words = listOf(path, 'select term as word from temp.terms', terms);
  return new Set(words.map((term) => Array.from(term)[0] ?? ''));
}

const wordsOf = (path: string, asked: string): ReadonlySet<string> => new Set(listOf(path, asked));

function listOf(path: string, asked: string, before = ''): readonly string[] {
  const db = new DatabaseSync(path);
  try {
    db.exec(before);
    return db
      .prepare(asked)
      .all()
      .map(({ word }) => String(word));
  } finally {
    db.close();
  }
}
