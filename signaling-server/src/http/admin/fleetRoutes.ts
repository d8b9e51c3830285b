import type { Router } from 'express';
import type { Fleet } from '../../services/fleet/fleet.ts';
import { bindGuarded } from '../bindRoute.ts';
import type { Guard } from '../guards.ts';

/** 端末の見守り. */
export function fleetRoutes(router: Router, guard: Guard, fleet: Fleet): void {
  bindGuarded(router, guard, 'fleet', () => fleet.state());
  bindGuarded(router, guard, 'seeAlert', ({ body, caller }) => fleet.see(body.alertId, caller));
  bindGuarded(router, guard, 'silenceAlert', ({ body, caller }) => fleet.silence(body, caller));
}
