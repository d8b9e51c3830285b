/**
 * Which records an account or a kiosk touched is asked of the history of consultations by its time, and of the audit log
 * by the kiosk as it is by the account already.
 */
export const historyByTime = `
create index consultation_event_at on consultation_event (at, id);
create index audit_entry_of_kiosk on audit_entry (((actor::jsonb ->> 'kioskId')), sequence)
  where ((actor::jsonb ->> 'kioskId')) is not null;
`;
