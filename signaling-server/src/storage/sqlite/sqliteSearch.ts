import { GAP } from '@madoguchi/domain';
import type BetterSqlite from 'better-sqlite3';
import type { FoundEntry, SearchIndex, SearchQuestion } from '../../ports/searchIndex.ts';

/** Entries that a search takes into the index before it answers: what has ended since the last one. */
const TAKEN_BY_A_SEARCH = 200;

const ENTRY = 'e.kind as kind, e.id as id, e.place as place';

/** How the index is asked, with marks or words and without any; a test looks at their plans. */
export const SEARCHES = {
  matched: `select ${ENTRY} from search_index x cross join search_entry e on e.place = x.rowid
    where search_index match ? and x.rowid < ? and e.at >= ? and e.at < ?
    order by x.rowid desc limit ?`,
  all: `select ${ENTRY} from search_entry e where e.place < ? and e.at >= ? and e.at < ?
    order by e.place desc limit ?`,
  newestIndexed: 'select rowid from search_index order by rowid desc limit 1',
  following: 'select place, marks, words from search_entry where place > ? order by place limit ?',
} as const;

/**
 * The index in a SQLite file. FTS5 cuts no Japanese into words, and its trigrams find no 介護: pairs of neighbouring
 * characters are its words here, and a word is looked for as a row of them.
 */
export function sqliteSearch(db: BetterSqlite.Database): SearchIndex {
  const indexEntries = (limit: number): boolean => {
    const newest = db.prepare<[], number>(SEARCHES.newestIndexed).pluck().get() ?? 0;
    const entries = db.prepare<[number, number], Written>(SEARCHES.following).all(newest, limit);
    if (entries.length > 0) enter(db, entries);
    return entries.length === limit;
  };
  return {
    search(question) {
      indexEntries(TAKEN_BY_A_SEARCH);
      return Promise.resolve(found(db, question));
    },
    indexEntries: (limit) => Promise.resolve(indexEntries(limit)),
  };
}

interface Written {
  readonly place: number;
  readonly marks: string;
  readonly words: string;
}

/** All of them in one transaction; it is derived, and needs no lease: the lock of the folder keeps others out. */
function enter(db: BetterSqlite.Database, entries: readonly Written[]): void {
  const insert = db.prepare('insert into search_index (rowid, marks, pairs) values (?, ?, ?)');
  db.transaction(() => {
    for (const { place, marks, words } of entries)
      insert.run(place, marks, pairsOf(words).join(' '));
  })();
}

/** Each character with the one behind it; behind the last there is a gap. */
function pairsOf(words: string): string[] {
  const characters = [...Array.from(words), GAP];
  return characters.slice(0, -1).map((character, n) => character + (characters[n + 1] ?? GAP));
}

function found(db: BetterSqlite.Database, question: SearchQuestion): FoundEntry[] {
  const { marks, words, since, before, limit } = question;
  const after = question.after ?? Number.MAX_SAFE_INTEGER;
  if (marks.some((group) => group.length === 0)) return [];
  const match = [...marks.map(anyOf), ...words.map(phraseOf)].join(' AND ');
  if (match === '') {
    return db.prepare<unknown[], FoundEntry>(SEARCHES.all).all(after, since, before, limit);
  }
  return db
    .prepare<unknown[], FoundEntry>(SEARCHES.matched)
    .all(match, after, since, before, limit);
}

const anyOf = (group: readonly string[]): string =>
  `marks : (${group.map((mark) => `"${mark}"`).join(' OR ')})`;

/** A word as a row of pairs; a single character is what pairs begin with. */
function phraseOf(word: string): string {
  const characters = Array.from(word);
  if (characters.length === 1) return `pairs : "${word}" *`;
  return `pairs : "${pairsOf(word).slice(0, -1).join(' ')}"`;
}
