/** A consultation that goes is asked for what belongs to it, and each removal of one for what still names it. */
export const erasing = `
create index attachment_of_consultation on attachment (consultation_id);
create index contact_request_of on contact_request (consultation_id) where consultation_id is not null;
`;
