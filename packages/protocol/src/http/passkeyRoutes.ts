import { TEXTS } from '@madoguchi/domain';
import { z } from 'zod';
import { instant, label, text } from '../primitives.ts';
import type { Route } from './route.ts';
import { session } from './sessionRoutes.ts';

/** The credential id of WebAuthn in base64url; at most 1,023 bytes. */
const passkeyId = z.string().regex(/^[\w-]{1,1364}$/);

/** A passkey in the list of its owner. */
const passkey = z.strictObject({
  id: passkeyId,
  name: label,
  addedAt: instant,
  /** `null` until its first use. */
  lastUsedAt: instant.nullable(),
});

/** The passkeys of the own account. */
export const passkeyRoutes = {
  passkeys: {
    method: 'get',
    path: '/api/account/passkeys',
    action: 'account.manage',
    about: null,
    summary: 'The own passkeys, the oldest first.',
    response: z.strictObject({ passkeys: z.array(passkey) }),
  },
  removePasskey: {
    method: 'post',
    path: '/api/account/passkeys/removal',
    action: 'account.manage',
    about: null,
    summary: 'Removes an own passkey; sessions stay.',
    body: z.strictObject({ id: passkeyId, password: text(TEXTS.password) }),
    response: session,
  },
} as const satisfies Record<string, Route>;
