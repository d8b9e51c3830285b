import type { Router } from 'express';
import type { GuidesAdmin } from '../../services/admin/guides.ts';
import { bindGuarded } from '../bindRoute.ts';
import type { Guard } from '../guards.ts';

/** What whoever serves has at hand. */
export function guideRoutes(router: Router, guard: Guard, guides: GuidesAdmin): void {
  bindGuarded(router, guard, 'guides', () => guides.all());
  bindGuarded(router, guard, 'saveGuide', ({ body, caller }) => guides.save(body, caller));
}
