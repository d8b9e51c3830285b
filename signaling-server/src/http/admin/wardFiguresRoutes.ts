import type { Router } from 'express';
import type { WardFigures } from '../../services/figures/wardFigures.ts';
import { bindGuarded } from '../bindRoute.ts';
import type { Guard } from '../guards.ts';

/** 数字 of the ward and its places. */
export function wardFiguresRoutes(router: Router, guard: Guard, figures: WardFigures): void {
  bindGuarded(router, guard, 'wardFigures', ({ body }) => figures.of(body));
  bindGuarded(router, guard, 'exportWardFigures', ({ body, caller }) =>
    figures.export(body, caller),
  );
}
