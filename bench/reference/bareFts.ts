import { searchedWords } from '@madoguchi/domain';
import BetterSqlite from 'better-sqlite3';

/**
 * A bare FTS5 index over the same texts with its own trigrams: no rights, no records, no excerpts, no log. A word of fewer
 * than three characters is what it cannot find by its index; it is asked with LIKE, as its manual says.
 */
export function openBareFts(
  path: string,
  texts: readonly string[],
): { search(typed: string): number; close(): void } {
  const db = new BetterSqlite(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = OFF');
  db.exec(`create virtual table bare using fts5 (text, tokenize = 'trigram')`);
  const insert = db.prepare('insert into bare (rowid, text) values (?, ?)');
  db.transaction(() => {
    for (const [n, text] of texts.entries()) insert.run(n + 1, text);
  })();
  const matching = db
    .prepare<[string], number>(
      'select rowid from bare where bare match ? order by rowid desc limit 31',
    )
    .pluck();
  const like = db
    .prepare<[string], number>(
      'select rowid from bare where text like ? order by rowid desc limit 31',
    )
    .pluck();
  return {
    search(typed) {
      const words = searchedWords(typed);
      const long = words.filter((word) => Array.from(word).length > 2);
      if (long.length === 0) return like.all(`%${words.join('%')}%`).length;
      return matching.all(long.map((word) => `"${word}"`).join(' AND ')).length;
    },
    close: () => db.close(),
  };
}
