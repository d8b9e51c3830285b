import { AppError, isPasswordWeak } from '@madoguchi/domain';
import { hash, verify } from '@node-rs/argon2';
import type BetterSqlite from 'better-sqlite3';
import { commonPasswords } from './commonPasswords.ts';
import { newToken } from './digest.ts';
import type { Library } from './library.ts';

/** An account as a sign-in needs it. */
export interface AccountRow {
  readonly staffId: string;
  readonly userId: string;
  readonly username: string;
  /** `null` before a password was ever chosen. */
  readonly digest: string | null;
}

const ACCOUNT = `select u.staffId, u.id as userId, u.username, a.password as digest
  from user u left join account a on a.userId = u.id and a.providerId = 'credential'`;

/** Names and their passwords, in the tables of the library. */
export class Passwords {
  readonly #library: Library;
  readonly #byName: BetterSqlite.Statement<[string], AccountRow>;
  readonly #byStaffId: BetterSqlite.Statement<[string], AccountRow>;
  readonly #name: BetterSqlite.Statement<string[]>;
  /** Checked for names that do not exist, so that a refusal takes as long for them as for others. */
  readonly #nobodys = hash(newToken());

  constructor(library: Library, db: BetterSqlite.Database) {
    this.#library = library;
    this.#byName = db.prepare(`${ACCOUNT} where u.username = ?`);
    this.#byStaffId = db.prepare(`${ACCOUNT} where u.staffId = ?`);
    this.#name = db.prepare(
      `insert into user (id, name, email, emailVerified, createdAt, updatedAt, username,
         displayUsername, staffId) values (?, ?, ?, 0, ?, ?, ?, ?, ?)`,
    );
  }

  byName(username: string): AccountRow | null {
    return this.#byName.get(username) ?? null;
  }

  byStaffId(staffId: string): AccountRow | null {
    return this.#byStaffId.get(staffId) ?? null;
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

  /**
   * Makes a name for somebody who has none, as the library would: in one statement, so that it takes
   * part in whatever transaction there is.
   */
  name(staffId: string, username: string): AccountRow {
    const userId = newToken();
    const now = new Date().toISOString();
    // better-auth wants an address; ours has no e-mail, so it gets one that cannot exist (RFC 2606).
    const email = `${staffId}@staff.invalid`;
    this.#name.run(userId, staffId, email, now, now, username, username, staffId);
    return { staffId, userId, username, digest: null };
  }
}
