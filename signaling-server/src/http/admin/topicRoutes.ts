import type { Router } from 'express';
import type { TopicsAdmin } from '../../services/admin/topics.ts';
import { bindGuarded } from '../bindRoute.ts';
import type { Guard } from '../guards.ts';

/** Which topic is offered where. */
export function topicRoutes(router: Router, guard: Guard, topics: TopicsAdmin): void {
  bindGuarded(router, guard, 'topics', () => topics.all());
  bindGuarded(router, guard, 'putTopicRule', ({ body, caller }) => topics.put(body, caller));
  bindGuarded(router, guard, 'removeTopicRule', ({ body, caller }) => topics.remove(body, caller));
  bindGuarded(router, guard, 'restoreTopicRule', ({ body, caller }) =>
    topics.restore(body, caller),
  );
}
