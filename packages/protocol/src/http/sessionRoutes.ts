import { ROLES, TEXTS } from '@madoguchi/domain';
import { z } from 'zod';
import { keySettings, newKeySettings } from '../keySettings.ts';
import { id, instant, label, nothing, text } from '../primitives.ts';
import type { Route } from './route.ts';

export const username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{1,31}$/);
/** At least 12 characters; what people commonly choose is refused with `PASSWORD_TOO_WEAK`. */
export const newPassword = text(TEXTS.password).min(12);
/** The six digits of an authenticator. */
export const oneTimeCode = z.string().regex(/^\d{6}$/);
/** 256 random bits in base64url; it stands behind the # of a link, so that no log ever sees it. */
export const linkToken = z.string().regex(/^[\w-]{43}$/);
/** WebAuthn's own JSON (Level 3, `PublicKeyCredential.toJSON`), checked by its library. */
const webAuthn = z.looseObject({});

/** The session: the account, its limits, and what has to be set up first. */
export const session = z.strictObject({
  staffId: id,
  displayName: label,
  role: z.enum(ROLES),
  /** The idle limit, which `session.extend` moves. */
  idleEndsAt: instant,
  /** The absolute limit. */
  endsAt: instant,
  secondFactors: z.strictObject({
    totp: z.boolean(),
    passkeys: z.int().nonnegative(),
    recoveryCodesLeft: z.int().nonnegative(),
  }),
  /** The set-up that the role requires first; `null` when nothing is missing. */
  required: z.enum(['totp', 'passkey']).nullable(),
  /** The keys of the console, which follow the person to every desk. */
  keys: keySettings,
});

const signedIn = z.strictObject({ step: z.literal('signedIn'), session });
/** The password was right; the session begins after the second factor. */
const secondFactor = z.strictObject({
  step: z.literal('secondFactor'),
  methods: z.array(z.enum(['totp', 'recovery', 'passkey'])),
});

/** The routes of signing in and out at a console. The session is an HttpOnly cookie. */
export const sessionRoutes = {
  signIn: {
    method: 'post',
    path: '/api/session',
    summary: 'Checks name and password; asks for the second factor where there is one.',
    body: z.strictObject({
      username: text(TEXTS.typedUsername),
      password: text(TEXTS.password),
    }),
    response: z.discriminatedUnion('step', [signedIn, secondFactor]),
  },
  secondFactor: {
    method: 'post',
    path: '/api/session/second-factor',
    summary: 'Completes a sign-in with a one-time code or a recovery code.',
    body: z.discriminatedUnion('method', [
      z.strictObject({ method: z.literal('totp'), code: oneTimeCode }),
      z.strictObject({ method: z.literal('recovery'), code: text(TEXTS.recoveryCode) }),
    ]),
    response: session,
  },
  passkeyOptions: {
    method: 'post',
    path: '/api/session/passkey-options',
    summary: 'A challenge for signing in with a passkey.',
    body: nothing,
    response: webAuthn,
  },
  passkeySignIn: {
    method: 'post',
    path: '/api/session/passkey',
    summary: 'Signs in with a passkey, or completes a sign-in with one.',
    body: z.strictObject({ response: webAuthn }),
    response: session,
  },
  singleSignOn: {
    method: 'get',
    path: '/api/session/sso',
    summary: "Goes to the ward's single sign-on, where there is one.",
    response: z.string(),
    redirects: true,
  },
  singleSignOnReturn: {
    method: 'get',
    path: '/api/session/sso/return',
    summary: 'Comes back from there; opens a session and goes on to the console.',
    response: z.string(),
    redirects: true,
  },
  session: {
    method: 'get',
    path: '/api/session',
    summary: 'Who is signed in; asking is no sign of life.',
    response: session,
  },
  extend: {
    method: 'post',
    path: '/api/session/extend',
    summary: 'A sign of life: moves the idle limit on.',
    body: nothing,
    response: session,
  },
  signOut: {
    method: 'delete',
    path: '/api/session',
    summary: 'Signs out here.',
    response: nothing,
  },
  signOutEverywhere: {
    method: 'delete',
    path: '/api/sessions',
    action: 'account.manage',
    about: null,
    summary: 'Signs out everywhere, here included.',
    response: nothing,
  },
  setUp: {
    method: 'post',
    path: '/api/set-up',
    summary: "Makes the first admin of an empty system, with the code of the server's terminal.",
    body: z.strictObject({
      code: text(TEXTS.setupCode).toUpperCase(),
      displayName: text(TEXTS.personName),
      username,
      password: newPassword,
    }),
    response: session,
  },
  lookAtInvitation: {
    method: 'post',
    path: '/api/invitation',
    summary: 'For whom a one-time link is.',
    body: z.strictObject({ token: linkToken }),
    response: z.strictObject({ displayName: label, username: label }),
  },
  acceptInvitation: {
    method: 'post',
    path: '/api/invitation/acceptance',
    summary: 'Chooses a password with a one-time link; goes on as a sign-in by it does.',
    body: z.strictObject({ token: linkToken, password: newPassword }),
    response: z.discriminatedUnion('step', [signedIn, secondFactor]),
  },
  startTotp: {
    method: 'post',
    path: '/api/account/totp',
    action: 'account.manage',
    about: null,
    summary: 'A new secret for an authenticator; it counts once a code of it was given.',
    body: z.strictObject({ password: text(TEXTS.password) }),
    response: z.strictObject({ uri: label, secret: label }),
  },
  confirmTotp: {
    method: 'post',
    path: '/api/account/totp/confirmation',
    action: 'account.manage',
    about: null,
    summary: 'Proves that the authenticator works; gives the recovery codes, once.',
    body: z.strictObject({ code: oneTimeCode }),
    response: z.strictObject({ session, recoveryCodes: z.array(label).length(10) }),
  },
  newRecoveryCodes: {
    method: 'post',
    path: '/api/account/recovery-codes',
    action: 'account.manage',
    about: null,
    summary: 'Replaces the recovery codes.',
    body: z.strictObject({ password: text(TEXTS.password) }),
    response: z.strictObject({ recoveryCodes: z.array(label).length(10) }),
  },
  newPasskeyOptions: {
    method: 'post',
    path: '/api/account/passkey-options',
    action: 'account.manage',
    about: null,
    summary: 'A challenge for adding a passkey.',
    body: nothing,
    response: webAuthn,
  },
  addPasskey: {
    method: 'post',
    path: '/api/account/passkeys',
    action: 'account.manage',
    about: null,
    summary: 'Adds a passkey.',
    body: z.strictObject({ name: text(TEXTS.passkeyName), response: webAuthn }),
    response: session,
  },
  changePassword: {
    method: 'post',
    path: '/api/account/password',
    action: 'account.manage',
    about: null,
    summary: 'Changes the own password; signs out everywhere else.',
    body: z.strictObject({ current: text(TEXTS.password), next: newPassword }),
    response: session,
  },
  setKeys: {
    method: 'post',
    path: '/api/account/keys',
    action: 'account.manage',
    about: null,
    summary: 'Sets the own keys of the console, or turns them off.',
    body: newKeySettings,
    response: session,
  },
} as const satisfies Record<string, Route>;

export type Session = z.infer<typeof session>;
