import type { Kysely } from 'kysely';
import type { Device, OpenSession, WithCookies } from '../ports/accounts.ts';
import type { Clock } from '../ports/clock.ts';
import type { Database } from '../ports/store.ts';
import { KnownDevices } from './devices.ts';
import { Invitations } from './invitations.ts';
import { createLibrary, type LibraryOptions } from './library.ts';
import { Overview } from './overview.ts';
import { Passwords, type AccountRow } from './passwords.ts';
import { RecoveryCodes } from './recoveryCodes.ts';
import { Seal } from './seal.ts';
import { Sessions } from './sessions.ts';
import type { AccountsStorage, AccountTables } from './tables.ts';
import { Authenticators } from './totp.ts';
import { Tries } from './tries.ts';
import { WaitingSignIns } from './waiting.ts';

export interface AuthOptions extends Omit<LibraryOptions, 'storage'> {
  /** The database, and where the accounts' own tables lie. */
  readonly db: Database & { readonly accounts: AccountsStorage };
  readonly clock: Clock;
}

/** What every way of signing in is made of. */
export class AuthParts {
  readonly tables: Kysely<AccountTables>;
  readonly clock: Clock;
  readonly passwords: Passwords;
  readonly sessions: Sessions;
  readonly tries: Tries;
  readonly devices: KnownDevices;
  readonly waiting: WaitingSignIns;
  readonly authenticators: Authenticators;
  readonly recovery: RecoveryCodes;
  readonly invitations: Invitations;
  readonly overview: Overview;
  readonly #db: Database;

  constructor({ db, clock, secret, secureCookies, baseUrl }: AuthOptions) {
    const library = createLibrary({ storage: db.accounts, secret, baseUrl, secureCookies });
    const tables = db.accounts.kysely.withTables<AccountTables>();
    this.#db = db;
    this.tables = tables;
    this.clock = clock;
    this.passwords = new Passwords(library, tables);
    this.sessions = new Sessions(library, tables, clock);
    this.tries = new Tries(tables, clock);
    this.devices = new KnownDevices(tables, clock, secureCookies);
    this.waiting = new WaitingSignIns(tables, clock, secureCookies);
    this.authenticators = new Authenticators(tables, clock, new Seal(secret, 'totp'));
    this.recovery = new RecoveryCodes(tables, db);
    this.invitations = new Invitations(tables, clock);
    this.overview = new Overview(tables, clock, this.tries);
  }

  /** Whether somebody may sign in and stay signed in. */
  isEnabled(staffId: string): boolean {
    return this.#db.read(({ staff }) => staff.get(staffId))?.disabled === false;
  }

  /** Every way in ends here: a new session, and a device that is known from now on. */
  async letIn(
    account: AccountRow,
    device: Device,
    cookieHeader: string | undefined,
  ): Promise<{ readonly session: OpenSession } & WithCookies> {
    const { session, cookies } = await this.sessions.open(account, device);
    const known = await this.devices.remember(cookieHeader, account.staffId);
    return { session, cookies: [...cookies, known] };
  }
}
