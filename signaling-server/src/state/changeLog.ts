import type { RowChange } from '../ports/journal.ts';

/** One change of the live state, and how it is taken back and made again. */
export interface Change {
  undo(): void;
  redo(): void;
  /** What of it has to become durable; `null` for what is only derived. */
  readonly stored: RowChange | null;
}

/**
 * Notes what a unit of work changes, so that all of it can be taken back. Outside of a unit nothing may
 * change: the live state is what the database has.
 */
export class ChangeLog {
  #changes: Change[] | null = null;

  /** Begins a unit of work. */
  begin(): void {
    if (this.#changes !== null) throw new Error('a unit of work is under way');
    this.#changes = [];
  }

  /** Makes a change and notes it; refuses outside of a unit of work. */
  make(change: Change): void {
    if (this.#changes === null) throw new Error('nothing changes outside of a unit of work');
    change.redo();
    this.#changes.push(change);
  }

  /** Ends the unit of work; what it changed, in order. */
  end(): readonly Change[] {
    const changes = this.#changes ?? [];
    this.#changes = null;
    return changes;
  }

  /** Ends the unit of work and takes all of it back. */
  takeBack(): void {
    undoAll(this.end());
  }
}

/** Takes changes back, the newest first. */
export function undoAll(changes: readonly Change[]): void {
  for (let n = changes.length - 1; n >= 0; n -= 1) changes[n]?.undo();
}

/** Makes changes again that were taken back. */
export function redoAll(changes: readonly Change[]): void {
  for (const change of changes) change.redo();
}
