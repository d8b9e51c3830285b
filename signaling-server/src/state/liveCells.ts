import type { ChangeLog } from './changeLog.ts';

/** Values in memory by their keys that follow from what is stored: taken back with their unit of work. */
export class LiveCells<T> {
  readonly #log: ChangeLog;
  readonly #cells = new Map<string, T>();

  constructor(log: ChangeLog) {
    this.#log = log;
  }

  get(key: string): T | undefined {
    return this.#cells.get(key);
  }

  /** Sets what a start has read. */
  load(key: string, value: T): void {
    this.#cells.set(key, value);
  }

  /** Sets a value in a unit of work. */
  set(key: string, value: T): void {
    const before = this.#cells.get(key);
    this.#log.make({
      redo: () => this.#cells.set(key, value),
      undo: () => {
        if (before === undefined) this.#cells.delete(key);
        else this.#cells.set(key, before);
      },
      stored: null,
    });
  }
}
