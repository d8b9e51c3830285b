import type BetterSqlite from 'better-sqlite3';
import { digestOfTyped, newTypedCode } from './digest.ts';

const HOW_MANY = 10;

/** Codes for the day on which the authenticator is lost: ten, each good once, kept as digests. */
export class RecoveryCodes {
  readonly #left: BetterSqlite.Statement<[string], number>;
  readonly #use: BetterSqlite.Statement<[string, string]>;
  readonly #remove: BetterSqlite.Statement<[string]>;
  readonly #replace: (staffId: string, codes: readonly string[]) => void;

  constructor(db: BetterSqlite.Database) {
    this.#left = db
      .prepare<[string], number>('select count(*) from recovery_code where staff_id = ?')
      .pluck();
    this.#use = db.prepare('delete from recovery_code where staff_id = ? and digest = ?');
    this.#remove = db.prepare('delete from recovery_code where staff_id = ?');
    const insert = db.prepare<[string, string]>(
      'insert into recovery_code (staff_id, digest) values (?, ?)',
    );
    const replacing = db.transaction((staffId: string, codes: readonly string[]) => {
      this.#remove.run(staffId);
      for (const code of codes) insert.run(staffId, digestOfTyped(code));
    });
    this.#replace = (staffId, codes) => {
      replacing.immediate(staffId, codes);
    };
  }

  left(staffId: string): number {
    return this.#left.get(staffId) ?? 0;
  }

  /** New ones in the place of all older ones; they are shown this once. */
  replace(staffId: string): readonly string[] {
    const codes = Array.from({ length: HOW_MANY }, newTypedCode);
    this.#replace(staffId, codes);
    return codes;
  }

  /** Uses a code up; whether there was such a one. */
  use(staffId: string, code: string): boolean {
    return this.#use.run(staffId, digestOfTyped(code)).changes === 1;
  }

  remove(staffId: string): void {
    this.#remove.run(staffId);
  }
}
