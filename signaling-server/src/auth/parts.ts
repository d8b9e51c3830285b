import type BetterSqlite from 'better-sqlite3';
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
import { Authenticators } from './totp.ts';
import { Tries } from './tries.ts';
import { WaitingSignIns } from './waiting.ts';

export interface AuthOptions extends Omit<LibraryOptions, 'kysely'> {
  /** The database with the connection that the accounts' own tables are read by. */
  readonly db: Database &
    Pick<LibraryOptions, 'kysely'> & { readonly connection: BetterSqlite.Database };
  readonly clock: Clock;
}

/** What every way of signing in is made of. */
export class AuthParts {
  readonly connection: BetterSqlite.Database;
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
    const { connection, kysely } = db;
    const library = createLibrary({ kysely, secret, baseUrl, secureCookies });
    this.#db = db;
    this.connection = connection;
    this.clock = clock;
    this.passwords = new Passwords(library, connection);
    this.sessions = new Sessions(library, connection, clock);
    this.tries = new Tries(connection, clock);
    this.devices = new KnownDevices(connection, clock, secureCookies);
    this.waiting = new WaitingSignIns(connection, clock, secureCookies);
    this.authenticators = new Authenticators(connection, clock, new Seal(secret, 'totp'));
    this.recovery = new RecoveryCodes(connection);
    this.invitations = new Invitations(connection, clock);
    this.overview = new Overview(connection, clock, this);
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
    const known = this.devices.remember(cookieHeader, account.staffId);
    return { session, cookies: [...cookies, known] };
  }
}
