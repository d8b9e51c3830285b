import { z } from 'zod';
import { label, nothing } from '../primitives.ts';
import type { Route } from './route.ts';

/** RFC 5321, 4.5.3.1.3. */
const LONGEST_ADDRESS = 254;

/** The routes of the own mail address. Rules: docs/spec/staff-mail.md. */
export const mailAddressRoutes = {
  mailAddress: {
    method: 'get',
    path: '/api/account/mail',
    action: 'account.manage',
    about: null,
    summary:
      'Where the own account is told of bookings, whether, and whether this server sends mails.',
    response: z.strictObject({
      isOffered: z.boolean(),
      address: label.nullable(),
      isOn: z.boolean(),
      /** Whether an admin is told every week where few come; `null` of anybody else. */
      lowUse: z.boolean().nullable(),
      /** Whether an admin or staff of a center are told of faults of its kiosks; `null` of anybody else. */
      alerts: z.boolean().nullable(),
    }),
  },
  setMailAddress: {
    method: 'post',
    path: '/api/account/mail',
    action: 'account.manage',
    about: null,
    summary: 'Sets the own mail address and whether it is told of bookings; null takes it away.',
    body: z.strictObject({
      address: z.email().max(LONGEST_ADDRESS).nullable(),
      isOn: z.boolean(),
      /** Counts for admins alone. */
      lowUse: z.boolean(),
      /** Counts for admins and the staff of centers. */
      alerts: z.boolean(),
    }),
    response: nothing,
  },
} as const satisfies Record<string, Route>;
