import type { Clock } from '../clock.ts';
import type { TransportState } from './ports.ts';

export interface TransportHealthDependencies {
  readonly clock: Clock;
  /** Looks for a new path (ICE restart). */
  restart(): Promise<void>;
  changed(): void;
  /** The transport will not come back: everything has to be joined anew. */
  lost(): void;
}

/** A short break mends itself; the specification leaves `failed` to after half a minute. */
const BREAK_MS = 2_000;
const RESTART_MS = 4_000;

/**
 * How one transport is doing: `disconnected` for a while means a new path is looked for, and when
 * none is found, or the browser says `failed`, the transport is lost.
 */
export class TransportHealth {
  readonly #dependencies: TransportHealthDependencies;
  #callOff: (() => void) | null = null;
  #broken = false;
  #connected = false;

  constructor(dependencies: TransportHealthDependencies) {
    this.#dependencies = dependencies;
  }

  /** Whether a connection that was there is not there now. */
  get broken(): boolean {
    return this.#broken;
  }

  /** Whether a way to the server was ever found. */
  get connected(): boolean {
    return this.#connected;
  }

  note(state: TransportState): void {
    const { clock, changed, lost } = this.#dependencies;
    if (state === 'connected') {
      this.close();
      this.#broken = false;
      this.#connected = true;
      changed();
    } else if (state === 'failed') {
      this.close();
      this.#broken = true;
      lost();
    } else if (state === 'disconnected' && this.#callOff === null) {
      this.#broken = true;
      this.#callOff = clock.after(BREAK_MS, () => void this.#restart());
      changed();
    }
  }

  close(): void {
    this.#callOff?.();
    this.#callOff = null;
  }

  async #restart(): Promise<void> {
    const { clock, restart, lost } = this.#dependencies;
    const callOff = clock.after(RESTART_MS, lost);
    this.#callOff = callOff;
    try {
      await restart();
    } catch {
      if (this.#callOff !== callOff) return;
      this.close();
      lost();
    }
  }
}
