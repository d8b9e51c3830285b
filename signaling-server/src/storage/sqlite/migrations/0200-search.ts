/**
 * By what records that have ended are found. An entry is written with its record; the index (FTS5) takes it in a little later,
 * many at a time, because that costs as much as a whole command. `place` is never given twice, so that what was
 * written last is always behind what the index has. The index keeps no text: what is found is read from its record.
 */
export const search = `
create table search_entry (
  place integer primary key autoincrement,
  kind text not null,
  id text not null,
  at integer not null,
  marks text not null,
  words text not null,
  unique (kind, id)
) strict;
create virtual table search_index using fts5 (
  marks, pairs, content = '', contentless_delete = 1, tokenize = 'ascii'
);
create trigger search_entry_removed after delete on search_entry begin delete from search_index where rowid = old.place; end;
`;
