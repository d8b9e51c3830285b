import type { ErrorCode } from '@madoguchi/domain';

/** A statement on tables of the accounts that a unit of work takes along. */
export interface AccompanyingStatement {
  /** In the dialect of the database that the accounts lie in. */
  readonly sql: string;
  readonly values: readonly unknown[];
  /** Refusal when it changed no row. */
  readonly whenUnchanged?: ErrorCode;
  /** Refusal when a unique key is taken already. */
  readonly whenTaken?: ErrorCode;
}

/** A unit of work as seen by whoever adds to it from outside its stores. */
export interface Accompanied {
  /**
   * Adds a statement that is executed in the unit's transaction: it stays or goes with everything else
   * of it. A refusal takes the whole unit back, at the latest when it is committed.
   */
  accompany(statement: AccompanyingStatement): void;
}
