import type { Router } from 'express';
import type { HoursAdmin } from '../../services/admin/hours.ts';
import type { HoursFiles } from '../../services/admin/hoursFiles.ts';
import type { RoutingAdmin } from '../../services/admin/routing.ts';
import { bindGuarded } from '../bindRoute.ts';
import type { Guard } from '../guards.ts';

/** When places are open, and how topics are routed. */
export function queueRoutes(
  router: Router,
  guard: Guard,
  {
    hours,
    hoursFiles,
    routing,
  }: {
    readonly hours: HoursAdmin;
    readonly hoursFiles: HoursFiles;
    readonly routing: RoutingAdmin;
  },
): void {
  bindGuarded(router, guard, 'openingHours', () => hours.all());
  bindGuarded(router, guard, 'saveOpeningHours', async ({ body, caller }) => {
    await hours.save(body, caller);
    return {};
  });
  bindGuarded(router, guard, 'removeOpeningHours', async ({ body, caller }) => {
    await hours.remove(body.place, caller);
    return {};
  });
  bindGuarded(router, guard, 'exportExceptions', ({ caller }) => hoursFiles.export(caller));
  bindGuarded(router, guard, 'importExceptions', ({ body, caller }) => {
    const file = Buffer.from(body.file, 'base64');
    return body.dryRun ? hoursFiles.dryRun(file) : hoursFiles.import(file, caller);
  });
  bindGuarded(router, guard, 'routingRules', () => routing.all());
  bindGuarded(router, guard, 'saveRoutingRule', async ({ body, caller }) => {
    await routing.save(body, caller);
    return {};
  });
}
