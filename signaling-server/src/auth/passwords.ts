import { AppError, isPasswordWeak } from '@madoguchi/domain';
import { hash, verify } from '@node-rs/argon2';
import { sql, type Kysely } from 'kysely';
import type { Accompanied } from '../ports/accompanyingStatement.ts';
import { accompanying } from './accompanying.ts';
import { commonPasswords } from './commonPasswords.ts';
import { newToken } from './digest.ts';
import type { Library } from './library.ts';
import type { AccountTables } from './tables.ts';

/** An account as a sign-in needs it. */
export interface AccountRow {
  readonly staffId: string;
  readonly userId: string;
  readonly username: string;
  /** `null` before a password was ever chosen. */
  readonly digest: string | null;
}

/** Names and their passwords, in the tables of the library. */
export class Passwords {
  readonly #library: Library;
  readonly #db: Kysely<AccountTables>;
  /** Checked for names that do not exist, so that a refusal takes as long for them as for others. */
  readonly #nobodys = hash(newToken());

  constructor(library: Library, db: Kysely<AccountTables>) {
    this.#library = library;
    this.#db = db;
  }

  async byName(username: string): Promise<AccountRow | null> {
    return (await this.#accounts().where('u.username', '=', username).executeTakeFirst()) ?? null;
  }

  async byStaffId(staffId: string): Promise<AccountRow | null> {
    return (await this.#accounts().where('u.staffId', '=', staffId).executeTakeFirst()) ?? null;
  }

  /** The same work whether there is such an account, with a password, or not. */
  async isRight(account: AccountRow | null, password: string): Promise<boolean> {
    const digest = account?.digest ?? null;
    const isSame = await verify(digest ?? (await this.#nobodys), password);
    return digest !== null && isSame;
  }

  /** `PASSWORD_TOO_WEAK`. */
  async check(password: string, { username }: AccountRow): Promise<void> {
    if (isPasswordWeak(password, [username], await commonPasswords())) {
      throw new AppError('PASSWORD_TOO_WEAK');
    }
  }

  digestOf(password: string): Promise<string> {
    return hash(password);
  }

  async put(account: AccountRow, digest: string): Promise<void> {
    const { internalAdapter } = await this.#library.$context;
    if (account.digest !== null) {
      await internalAdapter.updatePassword(account.userId, digest);
      return;
    }
    await internalAdapter.createAccount({
      userId: account.userId,
      accountId: account.userId,
      providerId: 'credential',
      password: digest,
    });
  }

  /** Makes a name for somebody who has none. */
  async name(staffId: string, username: string): Promise<AccountRow> {
    const { userId, query } = this.#naming(staffId, username);
    await query.execute();
    return { staffId, userId, username, digest: null };
  }

  /** The same as a part of a unit of work. `NAME_TAKEN`. */
  nameIn(unit: Accompanied, staffId: string, username: string): void {
    const { query } = this.#naming(staffId, username);
    unit.accompany(accompanying(query, { whenTaken: 'NAME_TAKEN' }));
  }

  #accounts() {
    return this.#db
      .selectFrom('user as u')
      .leftJoin('account as a', (join) =>
        join.onRef('a.userId', '=', 'u.id').on('a.providerId', '=', 'credential'),
      )
      .select(['u.staffId', 'u.id as userId', 'u.username', 'a.password as digest']);
  }

  /** A row as the library would make it. */
  #naming(staffId: string, username: string) {
    const userId = newToken();
    const now = new Date().toISOString();
    // better-auth wants an address; ours has no e-mail, so it gets one that cannot exist (RFC 2606).
    const email = `${staffId}@staff.invalid`;
    const dates = { createdAt: now, updatedAt: now };
    const names = { username, displayUsername: username };
    const query = this.#db.insertInto('user').values({
      id: userId,
      name: staffId,
      email,
      emailVerified: sql`false`,
      ...dates,
      ...names,
      staffId,
    });
    return { userId, query };
  }
}
