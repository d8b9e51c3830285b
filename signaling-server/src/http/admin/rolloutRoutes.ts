import type { Router } from 'express';
import type { Rollouts } from '../../services/rollout/rollouts.ts';
import type { SetUpCopies } from '../../services/rollout/setUpCopies.ts';
import { bindGuarded } from '../bindRoute.ts';
import type { Guard } from '../guards.ts';

/** 展開: how far each topic is at each center. */
export function rolloutRoutes(
  router: Router,
  guard: Guard,
  { rollouts, setUpCopies }: { readonly rollouts: Rollouts; readonly setUpCopies: SetUpCopies },
): void {
  bindGuarded(router, guard, 'rollouts', () => rollouts.all());
  bindGuarded(router, guard, 'rolloutOf', ({ body }) => rollouts.of(body.centerId));
  bindGuarded(router, guard, 'decideRollout', ({ body, caller }) => rollouts.decide(body, caller));
  bindGuarded(router, guard, 'tickRollout', ({ body, caller }) => rollouts.tick(body, caller));
  bindGuarded(router, guard, 'copySetUp', ({ body, caller }) => setUpCopies.copy(body, caller));
  bindGuarded(router, guard, 'undoSetUp', async ({ body, caller }) => {
    await setUpCopies.undo(body.changes, caller);
    return {};
  });
}
