/**
 * Indexes that every command kept up and that were asked after a start or once a day. Who is in a line
 * is found among those that are open, a few dozen; what is forgotten once a day is looked for row by row.
 */
export const fewerIndexes = `
drop index consultation_in_line;
drop index command_at;
`;
