import type { WebAuthnCredential } from '@simplewebauthn/server';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Accompanied } from '../ports/accompanyingStatement.ts';
import type { PasskeyFacts } from '../ports/accounts.ts';
import { accompanying } from './accompanying.ts';
import type { AccountTables } from './tables.ts';

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

/** Passkeys: public halves and their counters. */
export class PasskeyTable {
  readonly #db: Kysely<AccountTables>;

  constructor(db: Kysely<AccountTables>) {
    this.#db = db;
  }

  async find(id: string): Promise<StoredPasskey | null> {
    const found = await this.#db
      .selectFrom('passkey')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst();
    return found === undefined ? null : row.parse(found);
  }

  async of(staffId: string): Promise<StoredPasskey[]> {
    const found = await this.#db
      .selectFrom('passkey')
      .selectAll()
      .where('staff_id', '=', staffId)
      .orderBy('created_at')
      .execute();
    return found.map((one) => row.parse(one));
  }

  factsOf(staffId: string): Promise<readonly PasskeyFacts[]> {
    return this.#db
      .selectFrom('passkey')
      .select(['id', 'name', 'created_at as addedAt', 'last_used_at as lastUsedAt'])
      .where('staff_id', '=', staffId)
      .orderBy('created_at')
      .orderBy('id')
      .execute();
  }

  /** Removes it with a unit of work, which is refused with `WRONG_STATE` unless just `left` are left. */
  remove(unit: Accompanied, staffId: string, id: string, left: number): void {
    const all = this.#db
      .selectFrom('passkey')
      .where('staff_id', '=', staffId)
      .select((eb) => eb.fn.countAll<number>().as('n'));
    const query = this.#db
      .deleteFrom('passkey')
      .where('staff_id', '=', staffId)
      .where('id', '=', id)
      .where(all, '=', left + 1);
    unit.accompany(accompanying(query, { whenUnchanged: 'WRONG_STATE' }));
  }

  /** Whether there was none of this id yet. */
  async insert(passkey: StoredPasskey, name: string, now: number): Promise<boolean> {
    const inserted = await this.#db
      .insertInto('passkey')
      .values({
        id: passkey.id,
        staff_id: passkey.staffId,
        name,
        public_key: Buffer.from(passkey.publicKey),
        counter: passkey.counter,
        transports: JSON.stringify(knownTransports(passkey.transports ?? [])),
        created_at: now,
        last_used_at: null,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst();
    return inserted !== undefined;
  }

  /** Whether it was still there as it was read. */
  async used({ id, counter }: StoredPasskey, next: number, now: number): Promise<boolean> {
    const used = await this.#db
      .updateTable('passkey')
      .set({ counter: next, last_used_at: now })
      .where('id', '=', id)
      .where('counter', '=', counter)
      .returning('id')
      .executeTakeFirst();
    return used !== undefined;
  }
}
