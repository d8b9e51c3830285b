/**
 * By what records that have ended are found. The database has no need of an extension for it: each entry knows its marks and
 * all single characters and pairs of neighbours of its words, in whatever language the database was made.
 */
export const search = `
create function search_pairs (words text) returns text[] language sql immutable parallel safe as $$
  select coalesce(array_agg(distinct part), '{}') from (
    select unnest(array[c, c || lead(c) over (order by n)]) as part
    from unnest(string_to_array(words, null)) with ordinality as characters (c, n)
  ) parts where part is not null
$$;
create table search_entry (
  place bigint generated always as identity primary key,
  kind text not null,
  id text not null,
  at bigint not null,
  marks text not null,
  words text not null,
  mark_list text[] generated always as (string_to_array(marks, ' ')) stored,
  pairs text[] generated always as (search_pairs(words)) stored,
  unique (kind, id)
);
create index search_entry_found on search_entry using gin (mark_list, pairs);
`;
