import type { Router } from 'express';
import type { RetentionAdmin } from '../../services/retention/retentionAdmin.ts';
import { bindGuarded } from '../bindRoute.ts';
import type { Guard } from '../guards.ts';

/** 保存と削除: rules, holds and what was erased. */
export function retentionRoutes(router: Router, guard: Guard, retention: RetentionAdmin): void {
  bindGuarded(router, guard, 'retention', () => retention.overview());
  bindGuarded(router, guard, 'setRetention', ({ body, caller }) => retention.set(body, caller));
  bindGuarded(router, guard, 'holdRecord', ({ body, caller }) => retention.hold(body, caller));
  bindGuarded(router, guard, 'liftHold', ({ body, caller }) => retention.lift(body.holdId, caller));
}
