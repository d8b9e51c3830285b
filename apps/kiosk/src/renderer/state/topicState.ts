import type { ShownTopic, TopicView } from '@madoguchi/protocol';

/** A topic that is visible but not offered now. */
export type NotNowTopic = Exclude<TopicView, ShownTopic>;

/** A topic whose desk is closed now. */
export type ClosedTopic = ShownTopic & {
  readonly opening: Extract<ShownTopic['opening'], { state: 'closed' }>;
};

/** Whether a topic is offered and closed now. */
export function isClosed(topic: TopicView): topic is ClosedTopic {
  return topic.state === 'shown' && topic.opening.state === 'closed';
}

/** Whether a time can be booked for a topic. */
export const isBookable = (topic: TopicView | undefined): boolean =>
  topic?.state === 'shown' && topic.bookable;

/** Whether all offered topics are closed now. */
export function isAllClosed(topics: readonly TopicView[]): boolean {
  const offered = topics.filter(({ state }) => state === 'shown');
  return offered.length > 0 && offered.every(isClosed);
}
