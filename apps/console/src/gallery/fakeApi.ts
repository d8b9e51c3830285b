import type { Api } from '@madoguchi/client';
import { AppError, type ErrorCode, type Role } from '@madoguchi/domain';
import type { Session } from '@madoguchi/protocol';
import { attachedPage } from './attachedAnswers.ts';
import { createFakeAdmin } from './fakeAdmin.ts';
import { adminAnswers } from './adminAnswers.ts';
import { EXPORTABLE } from './procedureScenes.ts';
import { foundRecords } from './recordAnswers.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/*
 * What the address asks for:
 *   signedOut             the sign-in; `two` as the name asks for a second factor, `locked` is locked
 *   meta=setUp|sso|real   the first set-up, a single sign-on, no demo data
 *   invitation=TOKEN      a one-time link; `used` is used up
 *   refused               the single sign-on did not let somebody in
 *   required=totp|passkey what has to be set up first
 *   ends=idle|limit       a session that is nearly over
 */
const METAS: Readonly<Record<string, object>> = {
  setUp: { demo: false, needsSetUp: true },
  sso: { demo: false, singleSignOn: '庁内の共通認証' },
  real: { demo: false },
};

const RECOVERY_CODES = Array.from({ length: 10 }, (_, at) => `K7Q${at}-X9BT-W4HD-M2VC-R8LN-PZ6F`);

const PASSKEYS = [
  {
    id: 'a',
    name: '窓口のノートパソコン',
    addedAt: Date.now() - 90 * DAY_MS,
    lastUsedAt: Date.now(),
  },
  { id: 'b', name: '予備のセキュリティキー', addedAt: Date.now() - 30 * DAY_MS, lastUsedAt: null },
];

/** The names and texts at which a fake server refuses. */
const REFUSALS: Readonly<Record<string, ErrorCode>> = {
  wrong: 'WRONG_CREDENTIALS',
  locked: 'ACCOUNT_LOCKED',
  used: 'INVITATION_INVALID',
  '000000': 'SECOND_FACTOR_WRONG',
};

/** Answers from a table; the password `wrong` is refused, and so on (see above). */
export function createFakeApi(wanted: URLSearchParams, role: Role): Api {
  const answers = answersFor(wanted, role);
  const admin = createFakeAdmin(wanted.has('empty'));
  const call = (name: string, body: Readonly<Record<string, string>> = {}) => {
    if (name === 'session' && wanted.has('signedOut')) return refuse('NOT_SIGNED_IN');
    const refusal = Object.values(body)
      .map((value) => REFUSALS[value])
      .find((code) => code !== undefined);
    if (refusal) return refuse(refusal);
    if (name === 'signIn' && body['username'] === 'two') {
      return Promise.resolve({
        step: 'secondFactor',
        methods: ['totp', 'recovery', 'passkey'],
      });
    }
    if (name === 'readAttachment') return Promise.resolve(attachedPage(body['attachmentId'] ?? ''));
    if (name === 'readProcedureFile') {
      const { page, picture } = attachedPage(body['pageId'] ?? '');
      return Promise.resolve({ page, picture, keptAt: Date.now() - 60 * MINUTE_MS });
    }
    if (name === 'searchRecords') return Promise.resolve(foundRecords(body['words'] ?? ''));
    const ofAdmin = admin[name];
    if (ofAdmin) return new Promise((resolve) => resolve(ofAdmin(body)));
    return name in answers ? Promise.resolve(answers[name]) : refuse('UNREACHABLE');
  };
  // The table is keyed by the names of the routes; a gallery need not prove more than that.
  return { call } as Api;
}

const refuse = (code: ErrorCode) => Promise.reject(new AppError(code));

function answersFor(wanted: URLSearchParams, role: Role): Record<string, unknown> {
  const open = sessionOf(wanted, role);
  const fresh: Session = { ...open, idleEndsAt: Date.now() + 15 * MINUTE_MS, required: null };
  return {
    meta: {
      version: '0.1.0',
      protocol: 1,
      demo: true,
      needsSetUp: false,
      singleSignOn: null,
      ...METAS[wanted.get('meta') ?? ''],
    },
    session: open,
    extend: fresh,
    signIn: { step: 'signedIn', session: open },
    secondFactor: fresh,
    setUp: fresh,
    signOut: {},
    signOutEverywhere: {},
    lookAtInvitation: { displayName: '世田谷 担当1', username: 'tanto.1' },
    acceptInvitation: { step: 'signedIn', session: fresh },
    startTotp: {
      uri: 'otpauth://totp/%E3%81%BE%E3%81%A1:tanto.1?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=madoguchi',
      secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
    },
    confirmTotp: { session: fresh, recoveryCodes: RECOVERY_CODES },
    newRecoveryCodes: { recoveryCodes: RECOVERY_CODES },
    changePassword: fresh,
    passkeys: { passkeys: open.secondFactors.passkeys > 0 ? PASSKEYS : [] },
    removePasskey: fresh,
    calendarFeeds: {
      feeds: [
        { of: { kind: 'own' }, name: '', madeAt: Date.now() - 40 * DAY_MS },
        { of: { kind: 'kiosk', kioskId: 'k1' }, name: '池尻 1番窓口', madeAt: null },
      ],
    },
    makeCalendarFeed: { path: `/calendar/${'Zk3'.repeat(14)}x` },
    endCalendarFeed: {},
    mailAddress: {
      isOffered: true,
      address: 'tanto.1@ward.example',
      isOn: true,
      lowUse: true,
      alerts: false,
    },
    setMailAddress: {},
    exportableProcedures: EXPORTABLE,
    ...adminAnswers(wanted),
  };
}

function sessionOf(wanted: URLSearchParams, role: Role): Session {
  const required = wanted.get('required');
  const ends = wanted.get('ends');
  const now = Date.now();
  return {
    staffId: 's1',
    displayName: '世田谷 担当1',
    role,
    idleEndsAt: now + (ends === 'idle' ? 1.5 : 15) * MINUTE_MS,
    endsAt: now + (ends === 'limit' ? 9 : 600) * MINUTE_MS,
    secondFactors: {
      totp: required !== 'totp',
      passkeys: required === null ? PASSKEYS.length : 0,
      recoveryCodesLeft: required === 'totp' ? 0 : 8,
    },
    required: required === 'totp' || required === 'passkey' ? required : null,
    keys: {
      on: wanted.get('keys') !== 'off',
      own: wanted.get('keys') === 'own' ? { mic: 'q' } : {},
    },
  };
}
