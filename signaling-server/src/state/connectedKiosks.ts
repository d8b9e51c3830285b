import type { ConnectedKioskStore } from '../ports/store.ts';
import type { ChangeLog } from './changeLog.ts';
import { LiveCells } from './liveCells.ts';

/** Which kiosks are connected: live state that nobody stores, taken back with its unit of work. */
export class ConnectedKiosks implements ConnectedKioskStore {
  /** `null` for one that is there, else the instant at which it went. */
  readonly #goneAt: LiveCells<number | null>;

  constructor(log: ChangeLog) {
    this.#goneAt = new LiveCells(log);
  }

  has(kioskId: string): boolean {
    return this.#goneAt.get(kioskId) === null;
  }

  goneAt(kioskId: string): number | null {
    return this.#goneAt.get(kioskId) ?? null;
  }

  came(kioskId: string): void {
    this.#goneAt.set(kioskId, null);
  }

  went(kioskId: string, at: number): void {
    this.#goneAt.set(kioskId, at);
  }
}
