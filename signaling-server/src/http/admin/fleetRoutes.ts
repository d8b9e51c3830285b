import type { Router } from 'express';
import type { Fleet } from '../../services/fleet/fleet.ts';
import { bindGuarded } from '../bindRoute.ts';
import type { Guard } from '../guards.ts';

/** 端末の見守り. */
export function fleetRoutes(router: Router, guard: Guard, fleet: Fleet): void {
  bindGuarded(router, guard, 'fleet', () => fleet.state());
}
