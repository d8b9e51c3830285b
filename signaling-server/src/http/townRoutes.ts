import { routes } from '@madoguchi/protocol';
import { Router } from 'express';
import { townsOf } from '../services/forms/towns.ts';
import { bindRoute } from './bindRoute.ts';
import { askLimit } from './guards.ts';

/** Far more than somebody types, too few to copy the table. */
const QUESTIONS_A_MINUTE = 120;

/** Postal codes, for kiosks and consoles: a public table, asked without a right. */
export function townRoutes(): Router {
  const router = Router();
  router.post(routes.towns.path, askLimit(QUESTIONS_A_MINUTE));
  bindRoute(router, 'towns', async ({ body }) => ({ towns: await townsOf(body.postalCode) }));
  return router;
}
