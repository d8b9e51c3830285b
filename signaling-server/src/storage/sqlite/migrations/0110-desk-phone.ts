/** The telephone number of a desk that residents dial; desks of before have none until somebody enters it. */
export const deskPhone = `
alter table desk add column phone text;
`;
