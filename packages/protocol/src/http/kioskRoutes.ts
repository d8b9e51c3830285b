import { z } from 'zod';
import { id, instant, label } from '../primitives.ts';
import type { Route } from './route.ts';

/** Eight characters without lookalikes: six groups of four would be hard to read aloud. */
export const enrolmentCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-HJ-NP-Z2-9]{8}$/);

const coordinate = z.string().regex(/^[\w-]{43}$/);
/** The public half of a device's key (RFC 7517, RFC 7518 §6.2). */
export const publicKey = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: coordinate,
  y: coordinate,
});

/** ECDSA P-256 with SHA-256 in the form of WebCrypto (r and s, 64 bytes), in base64url. */
export const signature = z.string().regex(/^[\w-]{86}$/);
/** 256 random bits in base64url. */
export const nonce = z.string().regex(/^[\w-]{43}$/);

/** The text that a kiosk signs, in UTF-8: bound to the device, the server and the challenge. */
export const challengeText = (origin: string, kioskId: string, challenge: string): string =>
  `madoguchi-kiosk-v1\n${origin}\n${kioskId}\n${challenge}`;

const kiosk = z.strictObject({ kioskId: id, district: label });

/** The routes of a kiosk: enrolment and challenge. */
export const kioskRoutes = {
  enrolKiosk: {
    method: 'post',
    path: '/api/kiosk/enrolment',
    summary: 'Enrols the device that holds this key, with a one-time code.',
    body: z.strictObject({ code: enrolmentCode, publicKey }),
    response: kiosk,
  },
  challenge: {
    method: 'post',
    path: '/api/kiosk/challenge',
    summary: 'A challenge for one connection of a kiosk; good once, for 30 s.',
    body: z.strictObject({ kioskId: id }),
    response: z.strictObject({ challenge: nonce, expiresAt: instant }),
  },
  demoCenters: {
    method: 'get',
    path: '/api/kiosk/demo-centers',
    summary: 'With demo data only: the centers a browser may try the kiosk of.',
    response: z.strictObject({
      centers: z
        .array(z.strictObject({ id, district: label, branchName: label, model: z.boolean() }))
        .max(500),
    }),
  },
  demoEnrol: {
    method: 'post',
    path: '/api/kiosk/demo-enrolment',
    summary: 'With demo data only: enrols this browser as a kiosk of a center.',
    body: z.strictObject({ centerId: id, publicKey }),
    response: kiosk,
  },
} as const satisfies Record<string, Route>;
