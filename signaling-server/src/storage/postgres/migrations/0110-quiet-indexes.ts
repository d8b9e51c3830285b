/**
 * Indexes that a change of state does not touch, as in SQLite: the database then writes the new row beside the former
 * one and no index at all (heap-only tuples).
 */
export const quietIndexes = `
alter table consultation add column is_live bigint not null default 0;
alter table consultation add column occupies_kiosk bigint not null default 0;
update consultation set is_live = 1,
  occupies_kiosk = case when state in ('wrapUp', 'followUp') then 0 else 1 end
  where state <> 'closed';
drop index consultation_open;
drop index one_consultation_per_kiosk;
drop index consultation_ended;
create index consultation_live on consultation (is_live) where is_live = 1;
create unique index one_consultation_per_kiosk on consultation (kiosk_id) where occupies_kiosk = 1;
create index consultation_ended on consultation (staff_id, ended_at) where ended_at is not null;
`;
