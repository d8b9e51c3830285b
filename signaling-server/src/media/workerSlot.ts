import * as mediasoup from 'mediasoup';
import type { types } from 'mediasoup';
import { systemClock } from '../ports/clock.ts';
import type { MediaOptions } from './options.ts';
import { ROUTER_CODECS } from './options.ts';

/** A worker that lived this long did not die of its start: its successor comes at once. */
const STABLE_MS = 10_000;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;

/** Where a room lives: its router, and the ports of the worker that carries it. */
export interface Placement {
  readonly router: types.Router;
  readonly webRtcServer: types.WebRtcServer;
}

interface Running {
  readonly worker: types.Worker;
  readonly webRtcServer: types.WebRtcServer;
}

/** How long to wait before the next worker, after so many that died young in a row. */
export const pauseBeforeReplacement = (diedYoung: number): number =>
  diedYoung === 0 ? 0 : Math.min(FIRST_PAUSE_MS * 2 ** (diedYoung - 1), LONGEST_PAUSE_MS);

/** The place of one worker process: its ports, its rooms, and whoever follows when it dies. */
export class WorkerSlot {
  readonly #options: MediaOptions;
  readonly #index: number;
  readonly #onUp: () => void;
  /** What to call for each room when the worker dies; its size is the load. */
  readonly #tenants = new Set<{ readonly onLost: () => void }>();
  #running: Running | undefined;
  #diedYoung = 0;
  #callOff: () => void = () => {};
  #closed = false;

  /** `onUp` is called whenever a worker is ready to serve. */
  constructor(options: MediaOptions, index: number, onUp: () => void) {
    this.#options = options;
    this.#index = index;
    this.#onUp = onUp;
  }

  /** The process id of the worker; undefined while none runs. */
  get pid(): number | undefined {
    return this.#running?.worker.pid;
  }

  /** How many rooms live here, those included that are just moving in. */
  get load(): number {
    return this.#tenants.size;
  }

  /** Starts the worker and opens its ports. Rejects with mediasoup's reason when it cannot. */
  async start(): Promise<void> {
    const worker = await mediasoup.createWorker({
      workerBin: this.#options.workerBin,
      logLevel: 'error',
    });
    try {
      const webRtcServer = await this.#listen(worker);
      if (this.#closed) throw new Error('closed while starting');
      this.#running = { worker, webRtcServer };
    } catch (cause) {
      worker.close();
      throw cause;
    }
    // mediasoup closes its workers by itself on SIGINT and SIGTERM; that is no death to mend.
    worker.observer.on('close', () => {
      if (this.#running?.worker === worker) this.#running = undefined;
    });
    const { pid } = worker;
    const since = systemClock.now();
    worker.on('died', (reason) => {
      this.#onDied(pid, systemClock.now() - since, reason);
    });
    this.#options.logger.info({ worker: this.#index, pid }, 'media worker is up');
    this.#onUp();
  }

  /** Opens a room here; `onLost` is called when its worker dies. */
  async place(onLost: () => void): Promise<Placement> {
    if (!this.#running) throw new Error('no worker runs here');
    const { worker, webRtcServer } = this.#running;
    const tenant = { onLost };
    this.#tenants.add(tenant);
    try {
      const router = await worker.createRouter({ mediaCodecs: ROUTER_CODECS });
      // A death closes the routers first and is told after it: then the tenants are still needed.
      router.observer.once('close', () => {
        if (!worker.died) this.#tenants.delete(tenant);
      });
      return { router, webRtcServer };
    } catch (cause) {
      this.#tenants.delete(tenant);
      throw cause;
    }
  }

  /** Ends the worker for good; resolves when its process is gone. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#callOff();
    const worker = this.#running?.worker;
    if (!worker) return;
    const gone = new Promise<void>((resolve) => {
      worker.once('subprocessclose', resolve);
    });
    worker.close();
    await gone;
  }

  #onDied(pid: number, lived: number, reason: Error): void {
    const tenants = [...this.#tenants];
    this.#tenants.clear();
    this.#running = undefined;
    this.#options.logger.error(
      { worker: this.#index, pid, rooms: tenants.length, reason: reason.message },
      'media worker died',
    );
    if (lived >= STABLE_MS) this.#diedYoung = 0;
    this.#replace();
    for (const { onLost } of tenants) onLost();
  }

  #replace(): void {
    if (this.#closed) return;
    const pause = pauseBeforeReplacement(this.#diedYoung);
    this.#diedYoung += 1;
    this.#callOff = systemClock.after(pause, () => {
      this.start().catch((cause: unknown) => {
        this.#options.logger.error({ worker: this.#index, cause }, 'media worker did not start');
        this.#replace();
      });
    });
  }

  /** Opens the worker's ports; the reason of a failure names them. */
  async #listen(worker: types.Worker): Promise<types.WebRtcServer> {
    const { listenIp, announcedAddress, basePort } = this.#options;
    const port = basePort === 0 ? 0 : basePort + this.#index;
    const listenInfos = (['udp', 'tcp'] as const).map((protocol) => ({
      protocol,
      ip: listenIp,
      ...(announcedAddress !== undefined && { announcedAddress }),
      ...(port > 0 && { port }),
    }));
    try {
      return await worker.createWebRtcServer({ listenInfos });
    } catch (cause) {
      throw new Error(`cannot listen on ${listenIp}:${port} (UDP and TCP)`, { cause });
    }
  }
}
