import type { Router } from 'express';
import type { LoadFigures } from '../../services/load/loadFigures.ts';
import { bindGuarded } from '../bindRoute.ts';
import type { Guard } from '../guards.ts';

/** 混み具合, and what further hours would come to. */
export function loadRoutes(router: Router, guard: Guard, load: LoadFigures): void {
  bindGuarded(router, guard, 'load', ({ body }) => load.of(body));
  bindGuarded(router, guard, 'exportLoad', ({ body, caller }) => load.export(body, caller));
  bindGuarded(router, guard, 'whatIf', ({ body }) => load.whatIf(body));
}
