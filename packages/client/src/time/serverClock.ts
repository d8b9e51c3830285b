import type { Observable } from '../store.ts';
import { Store } from '../store.ts';

/** What the device itself says of time. */
export interface DeviceTime {
  /** Its clock, in epoch milliseconds: it may be wrong, and may be set at any moment. */
  wall(): number;
  /** Milliseconds that have passed for this page. They only grow, but may stand still while the device sleeps. */
  elapsed(): number;
}

/** One answer of the server that carried its time. */
export interface TimeAnswer {
  /** Epoch milliseconds by the server's clock. */
  readonly serverTime: number;
  /** When it was asked for and when it came, by `elapsed`. */
  readonly askedAt: number;
  readonly heardAt: number;
}

/** How far the device's clock is ahead of the server's (below zero: behind), as far as it is known. */
export interface DeviceClock {
  readonly aheadMs: number | null;
}

/** Two crystals drift apart by less than this, in milliseconds of every millisecond. */
const DRIFT = 0.0002;
/** A clock that has moved by so much against `elapsed` was set, or the device has slept. */
const JUMP_MS = 1000;

/**
 * The server's time, on a device whose own clock may be wrong. An answer of the server says what its time was
 * somewhere between question and answer; from there the time goes on by `elapsed`, which nobody can set.
 * Until the first answer it is the device's own time.
 */
export class ServerClock implements Observable<DeviceClock> {
  readonly device: DeviceTime;
  readonly #store = new Store<DeviceClock>({ aheadMs: null });
  /** The server's time − `elapsed`, how wrong that may be, and when it was found. */
  #offset: number;
  #error = Infinity;
  #foundAt: number;
  /** `wall` − `elapsed` when it was looked at last. */
  #anchor: number;

  constructor(device: DeviceTime) {
    this.device = device;
    this.#anchor = device.wall() - device.elapsed();
    this.#offset = this.#anchor;
    this.#foundAt = device.elapsed();
  }

  /** The server's time in epoch milliseconds. */
  readonly now = (): number => Math.round(this.device.elapsed() + this.#offset);

  /** Told when the time is corrected by a second or more, and when it is found how far the device is off. */
  readonly subscribe = (listener: () => void): (() => void) => this.#store.subscribe(listener);

  readonly getSnapshot = (): DeviceClock => this.#store.getSnapshot();

  /** Corrects the time where an answer knows it better than what was known, or contradicts it. */
  heard({ serverTime, askedAt, heardAt }: TimeAnswer): void {
    const error = (heardAt - askedAt) / 2;
    const offset = serverTime + error - heardAt;
    const known = this.#error + DRIFT * (heardAt - this.#foundAt);
    const contradicts = Math.abs(offset - this.#offset) > error + known;
    if (error > known && !contradicts) return;
    this.#offset = offset;
    this.#error = error;
    this.#foundAt = heardAt;
    this.#tell();
  }

  /**
   * By how much the device's clock has moved against `elapsed` since this was asked last; 0 for less than a
   * second. Either it was set or the device has slept; only the server can say which.
   */
  jumpedBy(): number {
    const anchor = this.device.wall() - this.device.elapsed();
    const jump = anchor - this.#anchor;
    if (Math.abs(jump) < JUMP_MS) return 0;
    this.#anchor = anchor;
    this.#tell();
    return jump;
  }

  /** The device has slept for so long, as far as anybody knows; the next answer decides. */
  slept(ms: number): void {
    this.#offset += ms;
    this.#error = Infinity;
    this.#tell();
  }

  #tell(): void {
    const ahead = this.device.wall() - this.now();
    // Whole seconds: every answer differs by some milliseconds, and a new value draws the page anew.
    const aheadMs = this.#error < Infinity ? Math.round(ahead / 1000) * 1000 : null;
    this.#store.set({ aheadMs });
  }
}
