/** What whoever serves has at hand for a topic, or for the whole ward: papers to bring, sentences to show. */
export const guides = `
create table guide (
  topic_id text references topic (id),
  body text not null
) strict;
create unique index guide_of on guide (coalesce(topic_id, ''));
`;
