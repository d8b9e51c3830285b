/** What somebody has changed of the keys of the console; nobody has yet. */
export const keySettings = `
alter table staff add column keys text;
`;
