import type { ColumnType, Kysely } from 'kysely';

/** ISO 8601 as text in SQLite, `timestamptz` in PostgreSQL; it is written as text to both. */
type Instant = ColumnType<string | Date, string, string>;

/** What accounts are asked and changed by, and what it speaks to. */
export interface AccountsStorage {
  readonly kysely: Kysely<unknown>;
  readonly type: 'sqlite' | 'postgres';
}

/**
 * The tables of the accounts as we ask them, the same in SQLite and PostgreSQL: those of better-auth
 * (`user`, `session`, `account`) as far as we know them, and our own. Other instants are epoch
 * milliseconds.
 */
export type AccountTables = {
  readonly user: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly emailVerified: unknown;
    readonly createdAt: Instant;
    readonly updatedAt: Instant;
    readonly username: string;
    readonly displayUsername: string;
    readonly staffId: string;
  };
  readonly session: {
    readonly id: string;
    readonly expiresAt: Instant;
    readonly token: string;
    readonly createdAt: Instant;
    readonly ipAddress: string | null;
    readonly userAgent: string | null;
    readonly userId: string;
    readonly idleEndsAt: number;
    readonly lastActiveAt: number;
  };
  readonly account: {
    readonly providerId: string;
    readonly userId: string;
    readonly password: string | null;
  };
  readonly totp: {
    readonly staff_id: string;
    readonly secret: string | null;
    readonly last_step: ColumnType<number, number | undefined>;
    readonly new_secret: string | null;
  };
  readonly recovery_code: { readonly staff_id: string; readonly digest: string };
  readonly passkey: {
    readonly id: string;
    readonly staff_id: string;
    readonly name: string;
    readonly public_key: Uint8Array;
    readonly counter: number;
    readonly transports: string;
    readonly created_at: number;
    readonly last_used_at: number | null;
  };
  readonly sign_in_tries: {
    readonly key: string;
    readonly is_known: number;
    readonly count: number;
    readonly since: number;
    readonly locked_until: number | null;
  };
  readonly sign_in_waiting: {
    readonly digest: string;
    readonly staff_id: string;
    readonly tries_key: string;
    readonly ends_at: number;
  };
  readonly known_device: {
    readonly digest: string;
    readonly staff_id: string;
    readonly ends_at: number;
  };
  readonly invitation: {
    readonly staff_id: string;
    readonly digest: string;
    readonly ends_at: number;
  };
};
