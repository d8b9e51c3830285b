import type { FoundEntry, SearchIndex, SearchQuestion } from '../../ports/searchIndex.ts';
import type { Queryable } from './rows.ts';

/** The index in PostgreSQL: it takes in each entry when it is written. */
export function postgresSearch(db: Queryable): SearchIndex {
  return {
    async search(question) {
      if (question.marks.some((group) => group.length === 0)) return [];
      const { sql, values } = searchSql(question);
      const { rows } = await db.query<FoundEntry & Record<string, unknown>>(sql, values);
      return rows.map(({ kind, id, place }) => ({ kind, id, place }));
    },
    indexEntries: () => Promise.resolve(false),
  };
}

/** The question as SQL; a test looks at its plan. */
export function searchSql(question: SearchQuestion): { sql: string; values: unknown[] } {
  const values: unknown[] = [];
  const value = (given: unknown): string => `$${String(values.push(given))}`;
  const conditions = [
    ...question.marks.map((group) => `mark_list && ${value(group)}::text[]`),
    ...(question.words.length > 0
      ? [`pairs @> ${value(question.words.flatMap(partsOf))}::text[]`]
      : []),
    // Pairs may stand apart from each other.
    ...question.words
      .filter((word) => Array.from(word).length > 2)
      .map((word) => `position(${value(word)} in words) > 0`),
    `at >= ${value(question.since)} and at < ${value(question.before)}`,
    // Not by the key: it would be walked through, however few have the words.
    ...(question.after === null ? [] : [`place + 0 < ${value(question.after)}`]),
  ];
  const sql = `select kind, id, place from search_entry where ${conditions.join(' and ')}
    order by place desc limit ${value(question.limit)}`;
  return { sql, values };
}

/** The pairs of neighbours in a word, or its only character. */
function partsOf(word: string): string[] {
  const characters = Array.from(word);
  if (characters.length === 1) return characters;
  return characters.slice(0, -1).map((character, n) => character + (characters[n + 1] ?? ''));
}
