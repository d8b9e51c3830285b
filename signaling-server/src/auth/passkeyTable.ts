import type { WebAuthnCredential } from '@simplewebauthn/server';
import type BetterSqlite from 'better-sqlite3';
import { z } from 'zod';
import type { PasskeyFacts } from '../ports/accounts.ts';

/** A passkey as its library wants it, and whose it is. */
export interface StoredPasskey extends WebAuthnCredential {
  readonly staffId: string;
}

const TRANSPORTS = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const;

const row = z
  .object({
    id: z.string(),
    staff_id: z.string(),
    public_key: z.instanceof(Uint8Array),
    counter: z.int(),
    transports: z.string(),
  })
  .transform((r) => ({
    id: r.id,
    staffId: r.staff_id,
    publicKey: new Uint8Array(r.public_key),
    counter: r.counter,
    transports: z.array(z.enum(TRANSPORTS)).parse(JSON.parse(r.transports)),
  }));

/** Only what browsers report and the specification knows; it is a hint for the next sign-in. */
const knownTransports = (reported: readonly string[]): (typeof TRANSPORTS)[number][] =>
  TRANSPORTS.filter((transport) => reported.includes(transport));

/** Passkeys in SQLite: public halves and their counters. */
export class PasskeyTable {
  readonly #byId: BetterSqlite.Statement<[string]>;
  readonly #ofStaff: BetterSqlite.Statement<[string]>;
  readonly #facts: BetterSqlite.Statement<[string], PasskeyFacts>;
  readonly #remove: BetterSqlite.Statement<[string, string]>;
  readonly #insert: BetterSqlite.Statement<
    [string, string, string, Buffer, number, string, number]
  >;
  readonly #used: BetterSqlite.Statement<[number, number, string]>;

  constructor(db: BetterSqlite.Database) {
    this.#byId = db.prepare('select * from passkey where id = ?');
    this.#ofStaff = db.prepare('select * from passkey where staff_id = ? order by created_at');
    this.#facts = db.prepare(
      `select id, name, created_at as addedAt, last_used_at as lastUsedAt from passkey
       where staff_id = ? order by created_at, id`,
    );
    this.#remove = db.prepare('delete from passkey where staff_id = ? and id = ?');
    this.#insert = db.prepare(
      `insert into passkey (id, staff_id, name, public_key, counter, transports, created_at)
       values (?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#used = db.prepare('update passkey set counter = ?, last_used_at = ? where id = ?');
  }

  find(id: string): StoredPasskey | null {
    const found = this.#byId.get(id);
    return found === undefined ? null : row.parse(found);
  }

  of(staffId: string): StoredPasskey[] {
    return this.#ofStaff.all(staffId).map((found) => row.parse(found));
  }

  factsOf(staffId: string): readonly PasskeyFacts[] {
    return this.#facts.all(staffId);
  }

  /** Whether there was such a one of this person. */
  remove(staffId: string, id: string): boolean {
    return this.#remove.run(staffId, id).changes === 1;
  }

  insert(passkey: StoredPasskey, name: string, now: number): void {
    this.#insert.run(
      passkey.id,
      passkey.staffId,
      name,
      Buffer.from(passkey.publicKey),
      passkey.counter,
      JSON.stringify(knownTransports(passkey.transports ?? [])),
      now,
    );
  }

  used(id: string, counter: number, now: number): void {
    this.#used.run(counter, now, id);
  }
}
