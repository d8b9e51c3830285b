/** Accounts belong to members of staff, and what they sign in with goes with them. */
export const accountsOfStaff = `
alter table "user" add foreign key ("staffId") references staff (id);
alter table totp add foreign key (staff_id) references staff (id) on delete cascade;
alter table recovery_code add foreign key (staff_id) references staff (id) on delete cascade;
alter table passkey add foreign key (staff_id) references staff (id) on delete cascade;
alter table sign_in_waiting add foreign key (staff_id) references staff (id) on delete cascade;
alter table known_device add foreign key (staff_id) references staff (id) on delete cascade;
alter table invitation add foreign key (staff_id) references staff (id) on delete cascade;
`;
