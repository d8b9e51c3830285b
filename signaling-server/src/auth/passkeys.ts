import { AppError } from '@madoguchi/domain';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import type { Passkeys } from '../ports/accounts.ts';
import { Cookie } from './cookies.ts';
import { OnceInABrowser } from './onceInABrowser.ts';
import type { AuthParts } from './parts.ts';
import { PasskeyTable, type StoredPasskey } from './passkeyTable.ts';

const CHALLENGE_LIVES_MS = 5 * 60_000;
const PRODUCT = 'まちづくりオンライン窓口';

/**
 * Loaded when somebody uses a passkey for the first time: it brings a certificate parser, and costs
 * 0.17 s that a start of the server is quicker without.
 */
const webAuthn = () => import('@simplewebauthn/server');

export interface PasskeyOptions {
  /** Exact origins of our pages; a passkey belongs to the host name of one of them. */
  readonly allowedOrigins: readonly string[];
  readonly secureCookies: boolean;
}

/**
 * Passkeys (WebAuthn Level 3) by SimpleWebAuthn. Each asks for its PIN or finger, so that one is two
 * factors, and is kept on the device with its owner, so that no name has to be typed.
 */
export function createPasskeys(parts: AuthParts, options: PasskeyOptions): Passkeys {
  const { allowedOrigins, secureCookies } = options;
  const ceremony: Ceremony = {
    parts,
    table: new PasskeyTable(parts.tables),
    challenges: new OnceInABrowser(
      parts.clock,
      new Cookie('madoguchi_passkey', secureCookies),
      CHALLENGE_LIVES_MS,
    ),
    expected: {
      expectedOrigin: [...allowedOrigins],
      expectedRPID: allowedOrigins.map((origin) => new URL(origin).hostname),
      requireUserVerification: true,
    },
  };
  const { table } = ceremony;
  return {
    ...adding(ceremony),
    ...signingIn(ceremony),
    of: (staffId) => table.factsOf(staffId),
    remove: (unit, staffId, id, left) => {
      table.remove(unit, staffId, id, left);
    },
  };
}

/** A challenge that a browser is to answer. */
interface Asked {
  readonly challenge: string;
  /** For whom a passkey is being added; `null` for a sign-in. */
  readonly staffId: string | null;
}

/** What both ceremonies of WebAuthn work on. */
interface Ceremony {
  readonly parts: AuthParts;
  readonly table: PasskeyTable;
  readonly challenges: OnceInABrowser<Asked>;
  readonly expected: {
    expectedOrigin: string[];
    expectedRPID: string[];
    requireUserVerification: boolean;
  };
}

function adding({
  parts: { passwords, clock },
  table,
  challenges,
  expected,
}: Ceremony): Pick<Passkeys, 'newOptions' | 'add'> {
  return {
    async newOptions(staffId, origin) {
      const account = await passwords.byStaffId(staffId);
      if (account === null) throw new AppError('NOT_FOUND');
      const { generateRegistrationOptions } = await webAuthn();
      const options = await generateRegistrationOptions({
        rpName: PRODUCT,
        rpID: new URL(origin).hostname,
        userID: new TextEncoder().encode(staffId),
        userName: account.username,
        attestationType: 'none',
        excludeCredentials: await table.of(staffId),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      });
      return { options, cookies: [challenges.begin({ challenge: options.challenge, staffId })] };
    },
    async add(staffId, name, response, cookieHeader) {
      const challenge = challengeFor(staffId, challenges.take(cookieHeader));
      if (challenge === null) throw new AppError('SECOND_FACTOR_WRONG');
      const { verifyRegistrationResponse } = await webAuthn();
      const { registrationInfo } = await orWrong(
        verifyRegistrationResponse({
          // The library checks the shape of what the browser sent; ours is only "an object".
          response: response as RegistrationResponseJSON,
          expectedChallenge: challenge,
          ...expected,
        }),
      );
      if (registrationInfo === undefined) throw new AppError('SECOND_FACTOR_WRONG');
      const passkey = { ...registrationInfo.credential, staffId };
      const isNew = await table.insert(passkey, name, clock.now());
      if (!isNew) throw new AppError('SECOND_FACTOR_WRONG');
    },
  };
}

function signingIn({
  parts,
  table,
  challenges,
  expected,
}: Ceremony): Pick<Passkeys, 'options' | 'signIn'> {
  return {
    async options(origin) {
      const { generateAuthenticationOptions } = await webAuthn();
      const options = await generateAuthenticationOptions({
        rpID: new URL(origin).hostname,
        userVerification: 'required',
      });
      return {
        options,
        cookies: [challenges.begin({ challenge: options.challenge, staffId: null })],
      };
    },
    async signIn(response, cookieHeader, device) {
      const challenge = challengeFor(null, challenges.take(cookieHeader));
      const passkey = challenge === null ? null : await named(table, response);
      const account = passkey === null ? null : await parts.passwords.byStaffId(passkey.staffId);
      if (challenge === null || passkey === null || account === null) {
        throw new AppError('SECOND_FACTOR_WRONG');
      }
      const { verifyAuthenticationResponse } = await webAuthn();
      const { verified, authenticationInfo } = await orWrong(
        verifyAuthenticationResponse({
          response: response as AuthenticationResponseJSON,
          expectedChallenge: challenge,
          credential: passkey,
          ...expected,
        }),
      );
      if (!verified || !parts.isEnabled(account.staffId)) {
        throw new AppError('SECOND_FACTOR_WRONG');
      }
      const { newCounter } = authenticationInfo;
      const isThere = await table.used(passkey, newCounter, parts.clock.now());
      // It was removed, or has signed somebody in, while its signature was looked at.
      if (!isThere) throw new AppError('SECOND_FACTOR_WRONG');
      const { session, cookies } = await parts.letIn(account, device, cookieHeader);
      return { session, cookies: [...cookies, challenges.clear()] };
    },
  };
}

/** The challenge if it was asked for this purpose; one for adding a passkey signs nobody in. */
function challengeFor(staffId: string | null, asked: Asked | null): string | null {
  return asked !== null && asked.staffId === staffId ? asked.challenge : null;
}

/** The passkey that a response says it is of; what it says is believed only after its signature. */
async function named(table: PasskeyTable, response: object): Promise<StoredPasskey | null> {
  return 'id' in response && typeof response.id === 'string' ? table.find(response.id) : null;
}

/** The library throws for whatever does not fit; to a person it is all the same. */
async function orWrong<T>(verification: Promise<T>): Promise<T> {
  return verification.catch((error: unknown) => {
    throw new AppError('SECOND_FACTOR_WRONG', { cause: error });
  });
}
