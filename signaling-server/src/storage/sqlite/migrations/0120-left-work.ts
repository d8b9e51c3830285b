/**
 * Work whose owner has left: who writes up has a link like everybody else and may be given up, and
 * a card that came back is found by the desk that it came from.
 */
export const leftWork = `
update consultation set body = json_set(body,
  '$.staffLink', json('{"state":"up"}'), '$.left', json('false'))
  where state = 'wrapUp';

create index handoff_returned_from on handoff (from_desk_id, sent_at) where state = 'returned';
`;
