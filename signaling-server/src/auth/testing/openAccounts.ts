import { NO_SKILLS } from '@madoguchi/domain';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { TOTP, Secret } from 'otpauth';
import { afterEach, beforeEach, expect } from 'vitest';
import type { Accounts, Invitation } from '../../ports/accounts.ts';
import type { Clock } from '../../ports/clock.ts';
import type { AuthOptions } from '../parts.ts';
import { createAccounts } from '../accounts.ts';
import type { AccountTables } from '../tables.ts';

export const PASSWORD = 'violet kettle on the 9th roof';
export const HERE = { from: '192.0.2.1', browser: 'Chrome' };
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** A clock that stands until a test moves it. */
interface MovedClock extends Clock {
  advance(ms: number): Promise<void>;
  /** Somebody sets the machine's clock. */
  set(byMs: number): void;
}

/** The real database and the clock, which a test brings from their own folders. */
interface Brought {
  openDatabase(path: string): Promise<AuthOptions['db']>;
  readonly FakeClock: new () => MovedClock;
}

let folder: string;
/** Each test has its own. */
export let db: AuthOptions['db'];
export let clock: MovedClock;
export let accounts: Accounts;

/** Each test of a file that calls this has a database file of its own, with one account in it. */
export function withAccounts(brought: Brought): void {
  beforeEach(() => open(brought));
  afterEach(close);
}

async function open({ openDatabase, FakeClock }: Brought): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'madoguchi-accounts-'));
  db = await openDatabase(join(folder, 'db.sqlite'));
  clock = new FakeClock();
  accounts = again();
  await db.write(({ staff }) => {
    for (const id of ['hanako', 'jiro']) {
      const places = { deskIds: [], centerIds: [], districtIds: [], skills: NO_SKILLS };
      staff.insert({ id, displayName: id, role: 'specialist', disabled: false, ...places });
    }
  });
  await accounts.ensure({ staffId: 'hanako', username: 'tanabe', password: PASSWORD });
}

/** The accounts' tables as they are stored. */
export const tables = (): Kysely<AccountTables> => db.accounts.kysely.withTables<AccountTables>();

/** A link in a unit of work of its own. */
export const invite = (staffId: string): Promise<Invitation> =>
  db.write((unit) => accounts.invite(unit, staffId));

/** The accounts on the same database once more, as after a start. */
export function again(): Accounts {
  const kept = { secret: 'a secret of at least 32 characters.', secureCookies: false };
  return createAccounts({ db, clock, baseUrl: 'http://127.0.0.1', ...kept });
}

async function close(): Promise<void> {
  await db.close();
  rmSync(folder, { recursive: true });
}

export const cookiesOf = ({ cookies }: { readonly cookies: readonly string[] }): string =>
  cookies.map((c) => c.split(';')[0]).join('; ');

export const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : error;

/** How a try ended: its code, or the step it led to. */
export const tried = (password: string, cookie?: string, name = 'tanabe'): Promise<unknown> =>
  accounts.signIn(name, password, HERE, cookie).then((s) => s.step, codeOf);

export async function signedIn(cookie?: string): Promise<string> {
  const answer = await accounts.signIn('tanabe', PASSWORD, HERE, cookie);
  expect(answer.step).toBe('signedIn');
  return cookiesOf(answer);
}

export async function guess(times: number, cookie?: string, name?: string): Promise<unknown[]> {
  return Promise.all(Array.from({ length: times }, () => tried('not the password', cookie, name)));
}

/** Sets an authenticator up; its codes at the present time, or some steps away. */
export async function enrolled(): Promise<{
  code: (steps?: number) => string;
  recovery: readonly string[];
}> {
  const { secret } = await accounts.startTotp('hanako', PASSWORD);
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  const code = (steps = 0) => totp.generate({ timestamp: clock.now() + steps * 30_000 });
  const recovery = await accounts.confirmTotp('hanako', code());
  await clock.advance(2 * MINUTE);
  return { code, recovery };
}

export const waiting = async (): Promise<string> =>
  cookiesOf(await accounts.signIn('tanabe', PASSWORD, HERE, undefined));

export const complete = (cookie: string, code: string, method: 'totp' | 'recovery' = 'totp') =>
  accounts.completeWithCode(cookie, method, code, HERE).then(() => 'signedIn', codeOf);
