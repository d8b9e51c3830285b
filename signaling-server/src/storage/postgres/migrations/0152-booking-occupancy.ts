/**
 * 予約: which five minutes of which booth and person are somebody's. That nobody is booked twice is held by this key,
 * whatever the program believes.
 */
export const bookingOccupancy = `
create table booking_occupancy (
  resource text not null,
  quantum bigint not null,
  booking_id text not null,
  primary key (resource, quantum)
);
`;
