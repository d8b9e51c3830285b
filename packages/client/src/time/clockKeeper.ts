import type { Clock } from '../clock.ts';
import type { SendRequest } from '../signaling/requests.ts';
import type { ServerClock } from './serverClock.ts';

/** A crystal that is wrong by 200 ppm is off by 120 ms after this. */
const COMPARE_EVERY_MS = 600_000;
const LOOK_EVERY_MS = 5_000;

interface KeeperDependencies {
  readonly send: SendRequest;
  readonly clock: Clock;
  readonly serverClock: ServerClock;
}

/**
 * Compares the device's clock with the server's while the page is connected: at the start, every ten
 * minutes, and when it has jumped. The server learns of it, too, so that staff can be warned.
 */
export class ClockKeeper {
  readonly #dependencies: KeeperDependencies;
  #comparedAt = -Infinity;
  #stop: () => void = () => undefined;

  constructor(dependencies: KeeperDependencies) {
    this.#dependencies = dependencies;
    this.#lookLater();
  }

  /** Asks the server; without an answer a jump forward counts as sleep. */
  async compare(jumpMs = 0): Promise<void> {
    const { send, serverClock } = this.#dependencies;
    const { device } = serverClock;
    const askedAt = device.elapsed();
    this.#comparedAt = askedAt;
    try {
      const { serverTime } = await send('clock.compare', {
        deviceTime: Math.max(0, device.wall()),
      });
      serverClock.heard({ serverTime, askedAt, heardAt: device.elapsed() });
    } catch {
      if (jumpMs > 0) serverClock.slept(jumpMs);
    }
  }

  dispose(): void {
    this.#stop();
  }

  #lookLater(): void {
    this.#stop = this.#dependencies.clock.after(LOOK_EVERY_MS, () => {
      this.#look();
      this.#lookLater();
    });
  }

  #look(): void {
    const { serverClock } = this.#dependencies;
    const jumpMs = serverClock.jumpedBy();
    const isDue = serverClock.device.elapsed() - this.#comparedAt >= COMPARE_EVERY_MS;
    if (jumpMs !== 0 || isDue) void this.compare(jumpMs);
  }
}
