import type { Router } from 'express';
import type { TopicCatalogue } from '../../services/admin/topicCatalogue.ts';
import { bindGuarded } from '../bindRoute.ts';
import type { Guard } from '../guards.ts';

/** What residents can choose, and in which order. */
export function catalogueRoutes(router: Router, guard: Guard, catalogue: TopicCatalogue): void {
  bindGuarded(router, guard, 'topicCatalogue', () => catalogue.all());
  bindGuarded(router, guard, 'saveTopic', ({ body, caller }) => catalogue.save(body, caller));
  bindGuarded(router, guard, 'removeTopic', ({ body, caller }) =>
    catalogue.remove(body.topicId, caller),
  );
  bindGuarded(router, guard, 'addShippedTopics', ({ caller }) => catalogue.addShipped(caller));
  bindGuarded(router, guard, 'saveTopicLayout', ({ body, caller }) =>
    catalogue.layOut(body, caller),
  );
}
