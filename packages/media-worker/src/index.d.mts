/** Where a worker came from: MEDIASOUP_WORKER_BIN, an earlier run, upstream, or a build just now. */
export type Origin = 'given' | 'cached' | 'prebuilt' | 'built';

export interface MediaWorker {
  /** An absolute path for mediasoup's `createWorker({ workerBin })`. */
  bin: string;
  origin: Origin;
}

export interface ProvideOptions {
  /** Is told each step of a build as it begins. */
  progress?: (step: string) => void;
  env?: NodeJS.ProcessEnv;
}

/** A step of obtaining the worker that failed; the message says what to do about it. */
export class MediaWorkerError extends Error {
  constructor(step: string, reason: string, remedy: string);
  step: string;
}

/** The Debian packages that a build needs. */
export const buildPackages: readonly string[];

/**
 * The worker that is there already, given or cached. Fetches and builds nothing.
 * @throws {MediaWorkerError} when MEDIASOUP_WORKER_BIN names a file that does not exist
 */
export function findMediaWorker(env?: NodeJS.ProcessEnv): MediaWorker | undefined;

/**
 * The worker without building it: given, cached, or upstream's when it comes within seconds.
 * @throws {MediaWorkerError} when the given worker is missing or does not start
 */
export function obtainMediaWorker(env?: NodeJS.ProcessEnv): Promise<MediaWorker | undefined>;

/**
 * Builds the worker and puts it into the cache.
 * @throws {MediaWorkerError} naming the step that failed
 */
export function buildMediaWorker(options?: ProvideOptions): Promise<MediaWorker>;

/**
 * The worker in any case: obtained if possible, else built.
 * @throws {MediaWorkerError} naming the step that failed
 */
export function provideMediaWorker(options?: ProvideOptions): Promise<MediaWorker>;
