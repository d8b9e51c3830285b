import type { ShownTopic, TopicView } from '@madoguchi/protocol';

/** A topic that is seen and cannot be chosen. */
export type NotNowTopic = Exclude<TopicView, ShownTopic>;

/** A topic that somebody could be called for at another time. */
export type ClosedTopic = ShownTopic & {
  readonly opening: Extract<ShownTopic['opening'], { state: 'closed' }>;
};

/** Tells whether a topic is offered, and nobody can be called for it now. */
export function isClosed(topic: TopicView): topic is ClosedTopic {
  return topic.state === 'shown' && topic.opening.state === 'closed';
}

/** Tells whether the ward offers topics, and not one of them can be called for now. */
export function isAllClosed(topics: readonly TopicView[]): boolean {
  const offered = topics.filter(({ state }) => state === 'shown');
  return offered.length > 0 && offered.every(isClosed);
}
