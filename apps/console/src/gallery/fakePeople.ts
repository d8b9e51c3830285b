import type { Person } from '@madoguchi/protocol';

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;
const NOW = Date.now();

const session = {
  sessionId: 'a1',
  since: NOW - 90 * MINUTE_MS,
  lastActiveAt: NOW - MINUTE_MS,
  from: '192.0.2.14',
  browser: 'Windows の Edge',
  connected: true,
};
const person: Person = {
  staffId: 's2',
  displayName: '世田谷 担当2',
  role: 'specialist',
  deskIds: ['setagaya-health-welfare', 'setagaya-child-family'],
  centerIds: [],
  districtIds: ['setagaya-1', 'setagaya-2'],
  skills: { languages: ['en'], supports: ['sign-language'] },
  username: 'tanto.2',
  state: 'active',
  invitationEndsAt: null,
  totp: true,
  passkeys: 0,
  lockedUntil: null,
  sessions: [session, { ...session, sessionId: 'a2', browser: 'iPad の Safari', connected: false }],
};
/** People in every state that the list tells apart. */
export const fakePeople: readonly Person[] = [
  {
    ...person,
    staffId: 's1',
    displayName: '世田谷 担当1',
    username: 'kanri.1',
    role: 'admin',
    deskIds: [],
    districtIds: [],
    skills: { languages: [], supports: [] },
    passkeys: 2,
    sessions: [session],
  },
  person,
  {
    ...person,
    staffId: 's3',
    displayName: '北沢 担当1',
    username: 'tanto.3',
    deskIds: ['kitazawa-health-welfare'],
    state: 'invited',
    invitationEndsAt: NOW + 2 * DAY_MS,
    totp: false,
    sessions: [],
  },
  {
    ...person,
    staffId: 's4',
    displayName: '池尻 職員1',
    username: 'shokuin.1',
    role: 'staff',
    deskIds: [],
    centerIds: ['setagaya-1'],
    lockedUntil: NOW + 12 * MINUTE_MS,
    sessions: [],
  },
  {
    ...person,
    staffId: 's5',
    displayName: '本庁 担当1',
    username: 'tanto.5',
    deskIds: ['head-office-tax'],
    state: 'disabled',
    sessions: [],
  },
];
