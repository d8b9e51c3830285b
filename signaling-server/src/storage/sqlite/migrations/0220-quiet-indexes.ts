/**
 * Indexes that a change of state does not touch: whether a consultation is live and whether it occupies its kiosk are
 * columns, which change once or twice in its life, and who ended it is indexed when it has ended. With the state in
 * their conditions every command rewrote three pages that said the same as before.
 */
export const quietIndexes = `
alter table consultation add column is_live integer not null default 0;
alter table consultation add column occupies_kiosk integer not null default 0;
update consultation set is_live = 1, occupies_kiosk = state not in ('wrapUp', 'followUp')
  where state <> 'closed';
drop index consultation_open;
drop index one_consultation_per_kiosk;
drop index consultation_ended;
create index consultation_live on consultation (is_live) where is_live = 1;
create unique index one_consultation_per_kiosk on consultation (kiosk_id) where occupies_kiosk = 1;
create index consultation_ended on consultation (staff_id, ended_at) where ended_at is not null;
`;
