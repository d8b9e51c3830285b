import { findMediaWorker } from '@madoguchi/media-worker';
import type { SourcePolicies } from '@madoguchi/protocol';
import type { types } from 'mediasoup';
import { observer } from 'mediasoup';
import { onTestFinished } from 'vitest';
import type { Logger } from '../../ports/logger.ts';
import type { MediaEvents, Party } from '../../ports/mediaRooms.ts';
import type { MediaOptions } from '../options.ts';
import { MediasoupRooms } from '../mediasoupRooms.ts';
import { WorkerPool } from '../workerPool.ts';

const nothing = (): void => {};
const silentLogger: Logger = { info: nothing, warn: nothing, error: nothing };

/** The worker under test: there is no media without it, so a missing one fails the tests. */
export function workerBin(): string {
  const found = findMediaWorker();
  if (!found) throw new Error('no media worker: run the set-up, or set MEDIASOUP_WORKER_BIN');
  return found.bin;
}

/** Settings for a pool on loopback, on any free ports. */
export const onLoopback = (workers: number, logger: Logger = silentLogger) =>
  ({ workerBin: workerBin(), workers, listenIp: '127.0.0.1', basePort: 0, logger }) as const;

/** A notice as it was given, in order. */
type Notice = {
  [E in keyof MediaEvents]: readonly [E, ...MediaEvents[E]];
}[keyof MediaEvents];

/** Rooms on real workers, and every notice they give; ended with the test. */
export interface House {
  readonly rooms: MediasoupRooms;
  readonly pool: WorkerPool;
  readonly notices: Notice[];
  /** Notices of one kind to one party. */
  told<E extends keyof MediaEvents>(event: E, to: Party): MediaEvents[E][];
}

const EVENTS = ['remoteTrack', 'remoteTrackEnded', 'remoteSending', 'live', 'reset'] as const;

/** `sources`: instead of the product's. */
export async function openHouse(
  workers = 1,
  settings: Partial<MediaOptions> = {},
  sources?: SourcePolicies,
): Promise<House> {
  const pool = await WorkerPool.start({ ...onLoopback(workers), ...settings });
  const rooms = new MediasoupRooms(pool, settings.logger ?? silentLogger, sources);
  onTestFinished(() => rooms.shutDown());
  const notices: Notice[] = [];
  for (const event of EVENTS) {
    rooms.on(event, (...facts) => notices.push([event, ...facts] as unknown as Notice));
  }
  const told = <E extends keyof MediaEvents>(event: E, to: Party): MediaEvents[E][] =>
    notices.flatMap(([name, ...facts]) =>
      name === event && isSame(facts[0], to) ? [facts as unknown as MediaEvents[E]] : [],
    );
  return { rooms, pool, notices, told };
}

const isSame = (a: Party, b: Party): boolean =>
  a.consultationId === b.consultationId && a.seat === b.seat;

export const kiosk = (consultationId = 'c1'): Party => ({ consultationId, seat: 'kiosk' });
export const staff = (consultationId = 'c1'): Party => ({ consultationId, seat: 'staff:s1' });
export const colleague = (): Party => ({ consultationId: 'c1', seat: 'staff:s2' });
export const guest = (n = 1): Party => ({ consultationId: 'c1', seat: `guest:g${n}` });

const workers = new Set<types.Worker>();
observer.on('newworker', (worker) => {
  workers.add(worker);
  worker.observer.once('close', () => workers.delete(worker));
});

/** What follows from an answer of a worker asks it again at most so many times before a notice comes of it. */
const ANSWERS_BEFORE_NOTICE = 5;

/**
 * Lets packets and notices that are on their way arrive. A worker answers in the order in which it is asked, so that
 * an answer to a question of now comes after all that it still owes, however busy the machine is.
 */
export async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 20));
  for (let n = 0; n < ANSWERS_BEFORE_NOTICE; n++) {
    await Promise.allSettled([...workers].map((worker) => worker.getResourceUsage()));
    await new Promise((resolve) => setImmediate(resolve));
  }
}
