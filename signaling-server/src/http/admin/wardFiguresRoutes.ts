import type { Router } from 'express';
import type { PublicFigures } from '../../services/figures/publicFigures.ts';
import type { WardFigures } from '../../services/figures/wardFigures.ts';
import { bindGuarded } from '../bindRoute.ts';
import type { Guard } from '../guards.ts';

/** 数字 of the ward and its places, and the table for everybody. */
export function wardFiguresRoutes(
  router: Router,
  guard: Guard,
  figures: WardFigures,
  forAll: PublicFigures,
): void {
  bindGuarded(router, guard, 'wardFigures', ({ body }) => figures.of(body));
  bindGuarded(router, guard, 'exportWardFigures', ({ body, caller }) =>
    figures.export(body, caller),
  );
  bindGuarded(router, guard, 'exportPublicFigures', ({ body, caller }) =>
    forAll.table(body.fiscalYear, caller),
  );
  bindGuarded(router, guard, 'publicFiguresDictionary', () => forAll.dictionary());
}
