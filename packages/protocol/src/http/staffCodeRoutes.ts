import { TEXTS } from '@madoguchi/domain';
import { z } from 'zod';
import { staffCode } from '../events/helper.ts';
import { instant, text } from '../primitives.ts';
import type { Route } from './route.ts';

/** The routes of the own staff code, by which somebody signs in at a kiosk of their center. */
export const staffCodeRoutes = {
  staffCode: {
    method: 'get',
    path: '/api/account/staff-code',
    action: 'helper.code',
    about: null,
    summary: 'Since when there is an own staff code; never the code.',
    response: z.strictObject({ setAt: instant.nullable() }),
  },
  drawStaffCode: {
    method: 'post',
    path: '/api/account/staff-code',
    action: 'helper.code',
    about: null,
    summary: 'Draws a new staff code, tells it this once, and ends what was begun by the former.',
    body: z.strictObject({ password: text(TEXTS.password) }),
    response: z.strictObject({ code: staffCode }),
  },
} as const satisfies Record<string, Route>;
