import { ROLES, SPOKEN_LANGUAGES, SUPPORTS, TEXTS } from '@madoguchi/domain';
import { z } from 'zod';
import { deskCameraHealth } from '../../events/health.ts';
import { id, instant, label, text } from '../../primitives.ts';
import { enrolmentCode } from '../kioskRoutes.ts';
import type { Route } from '../route.ts';
import { linkToken, username } from '../sessionRoutes.ts';

const facts = {
  displayName: text(TEXTS.personName),
  role: z.enum(ROLES),
  deskIds: z.array(id).max(200),
  centerIds: z.array(id).max(200),
  /** Centers whose district a specialist is in charge of. */
  districtIds: z.array(id).max(200),
  skills: z.strictObject({
    languages: z.array(z.enum(SPOKEN_LANGUAGES)).max(SPOKEN_LANGUAGES.length).readonly(),
    supports: z.array(z.enum(SUPPORTS)).max(SUPPORTS.length).readonly(),
  }),
};

const signedInAt = z.strictObject({
  /** The identifier of a session among those of a person; it is not a credential. */
  sessionId: id,
  since: instant,
  lastActiveAt: instant,
  /** Network address and kind of browser. */
  from: label,
  browser: label,
  connected: z.boolean(),
});

const person = z.strictObject({
  staffId: id,
  ...facts,
  displayName: label,
  username: label.nullable(),
  state: z.enum(['invited', 'active', 'disabled']),
  invitationEndsAt: instant.nullable(),
  totp: z.boolean(),
  passkeys: z.int().nonnegative(),
  /** Too many wrong passwords or codes; until this instant only a passkey or a new invitation helps. */
  lockedUntil: instant.nullable(),
  sessions: z.array(signedInAt),
});
const people = z.strictObject({ people: z.array(person) });

/** The link's token goes behind the # of `/console/`; it is shown once. */
const invitation = z.strictObject({ staffId: id, token: linkToken, expiresAt: instant });

const kiosk = z.strictObject({
  kioskId: id,
  name: label,
  centerId: id,
  enrolledAt: instant,
  lastSeenAt: instant.nullable(),
  version: label.nullable(),
  connected: z.boolean(),
  revokedAt: instant.nullable(),
  /** When a second device with the same key last tried to connect. */
  duplicateAt: instant.nullable(),
  /** How far its clock is ahead of the server's in milliseconds (below zero: behind); `null` while it is not connected. */
  clockAheadMs: z.int().nullable(),
  /** How its camera over the desk is; `null` while the device has not said so. */
  deskCamera: deskCameraHealth.nullable(),
});
const kiosks = z.strictObject({ kiosks: z.array(kiosk) });

/** The routes of accounts and devices. */
export const peopleRoutes = {
  people: {
    method: 'get',
    path: '/api/admin/people',
    action: 'people.manage',
    about: null,
    summary: 'Everybody with an account or an invitation, and where they are signed in.',
    response: people,
  },
  invite: {
    method: 'post',
    path: '/api/admin/people/invitation',
    action: 'people.manage',
    about: null,
    summary: 'Adds somebody and makes their one-time link (72 h).',
    body: z.strictObject({ ...facts, username }),
    response: invitation,
  },
  inviteAgain: {
    method: 'post',
    path: '/api/admin/people/new-invitation',
    action: 'people.manage',
    about: null,
    summary: 'A new one-time link for a new password; the old link ends.',
    body: z.strictObject({ staffId: id }),
    response: invitation,
  },
  changePerson: {
    method: 'post',
    path: '/api/admin/people/change',
    action: 'people.manage',
    about: null,
    summary: 'Changes name, role, desks and centers; acts at once on live connections.',
    body: z.strictObject({ staffId: id, ...facts }),
    response: people,
  },
  disablePerson: {
    method: 'post',
    path: '/api/admin/people/disabling',
    action: 'people.manage',
    about: null,
    summary: 'Ends all sessions and connections within a second.',
    body: z.strictObject({ staffId: id }),
    response: people,
  },
  enablePerson: {
    method: 'post',
    path: '/api/admin/people/enabling',
    action: 'people.manage',
    about: null,
    summary: 'Lets somebody in again.',
    body: z.strictObject({ staffId: id }),
    response: people,
  },
  resetSecondFactor: {
    method: 'post',
    path: '/api/admin/people/factor-reset',
    action: 'people.manage',
    about: null,
    summary: 'Forgets authenticator, passkeys and recovery codes, and signs out everywhere.',
    body: z.strictObject({ staffId: id }),
    response: people,
  },
  signOutPerson: {
    method: 'post',
    path: '/api/admin/people/sign-out',
    action: 'people.manage',
    about: null,
    summary: 'Ends one session of somebody, or all.',
    body: z.strictObject({ staffId: id, sessionId: id.nullable() }),
    response: people,
  },
  kiosks: {
    method: 'get',
    path: '/api/admin/kiosks',
    action: 'kiosk.manage',
    about: null,
    summary: 'Every device that was enrolled.',
    response: kiosks,
  },
  issueCode: {
    method: 'post',
    path: '/api/admin/enrolment-codes',
    action: 'kiosk.issueCode',
    about: null,
    summary: 'Issues a one-time enrolment code for a kiosk of a center (10 min).',
    body: z.strictObject({ centerId: id }),
    response: z.strictObject({ code: enrolmentCode, expiresAt: instant }),
  },
  renameKiosk: {
    method: 'post',
    path: '/api/admin/kiosks/name',
    action: 'kiosk.manage',
    about: null,
    summary: 'Gives a kiosk another name.',
    body: z.strictObject({ kioskId: id, name: text(TEXTS.kioskName) }),
    response: kiosks,
  },
  revokeKiosk: {
    method: 'post',
    path: '/api/admin/kiosks/revocation',
    action: 'kiosk.manage',
    about: null,
    summary: 'Withdraws a kiosk: its connection and its call end within a second, for ever.',
    body: z.strictObject({ kioskId: id }),
    response: kiosks,
  },
} as const satisfies Record<string, Route>;

export type Person = z.infer<typeof person>;
export type Invitation = z.infer<typeof invitation>;
export type AdminKiosk = z.infer<typeof kiosk>;
