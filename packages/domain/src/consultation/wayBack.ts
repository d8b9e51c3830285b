import type { RouteStep } from '../routing.ts';
import type { Return, Talking } from './moves.ts';

/**
 * The route of a resident whose specialist stays away: their desk first and at once, then every step
 * there was, as open as it was.
 */
export function wayBack(c: Talking): Pick<Return, 'route' | 'openSteps'> {
  const index = c.route.findIndex(({ deskId }) => deskId === c.deskId);
  const theirs: RouteStep = c.route[index] ?? {
    deskId: c.deskId,
    reason: 'head-office',
    afterMs: 0,
  };
  const others = c.route.filter((_step, i) => i !== index);
  const wasOpen = index >= 0 && index < c.openSteps;
  return {
    route: [{ ...theirs, afterMs: 0 }, ...others],
    openSteps: wasOpen ? c.openSteps : c.openSteps + 1,
  };
}
