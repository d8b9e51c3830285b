/**
 * Finds or builds the mediasoup worker: the C++ process that carries sound and picture.
 *
 * The order is: given by MEDIASOUP_WORKER_BIN → cached → upstream's binary, when it comes quickly →
 * built here from the sources in mediasoup's npm package. Plain JavaScript, because set-up uses it
 * under the system's Node before anything is installed.
 */
import { existsSync } from 'node:fs';
import { buildWorker } from './build.mjs';
import { MediaWorkerError } from './errors.mjs';
import { cachedWorkerPath, mediasoupPackage } from './places.mjs';
import { fetchPrebuilt } from './prebuilt.mjs';
import { workerStarts } from './starts.mjs';
import { storeWorker } from './store.mjs';

export { buildPackages } from './build.mjs';
export { MediaWorkerError } from './errors.mjs';

/**
 * @typedef {'given' | 'cached' | 'prebuilt' | 'built'} Origin
 * @typedef {{ bin: string, origin: Origin }} MediaWorker `bin` is an absolute path for mediasoup's
 *   `createWorker({ workerBin })`
 */

/**
 * The worker that is there already. Fetches and builds nothing; the server uses it at its start.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {MediaWorker | undefined}
 * @throws {MediaWorkerError} when MEDIASOUP_WORKER_BIN names a file that does not exist
 */
export function findMediaWorker(env = process.env) {
  const given = env['MEDIASOUP_WORKER_BIN'];
  if (given) {
    if (existsSync(given)) return { bin: given, origin: 'given' };
    throw new MediaWorkerError(
      'MEDIASOUP_WORKER_BIN',
      `${given} does not exist`,
      'Correct the variable, or remove it to let the worker be built.',
    );
  }
  const bin = cachedWorkerPath(mediasoupPackage().version, env);
  return existsSync(bin) ? { bin, origin: 'cached' } : undefined;
}

/**
 * The worker without building it: given, cached, or upstream's when it comes within seconds. Each is
 * tried before it is handed out, so that a cached one that an upgrade of Debian broke is replaced.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<MediaWorker | undefined>}
 * @throws {MediaWorkerError} when the given worker is missing or does not start
 */
export async function obtainMediaWorker(env = process.env) {
  const found = findMediaWorker(env);
  if (found && (await workerStarts(found.bin))) return found;
  if (found?.origin === 'given') {
    throw new MediaWorkerError(
      'MEDIASOUP_WORKER_BIN',
      `${found.bin} does not start on this machine`,
      'Correct the variable, or remove it to let the worker be built.',
    );
  }
  const { version } = mediasoupPackage();
  const bin = await storeWorker(cachedWorkerPath(version, env), (workshop) =>
    fetchPrebuilt(version, workshop, env),
  );
  return bin === undefined ? undefined : { bin, origin: 'prebuilt' };
}

/**
 * Builds the worker and puts it into the cache, replacing what is there.
 *
 * @param {{ progress?: (step: string) => void, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<MediaWorker>}
 * @throws {MediaWorkerError} naming the step that failed and what to do
 */
export async function buildMediaWorker({ progress = () => {}, env = process.env } = {}) {
  const bin = cachedWorkerPath(mediasoupPackage().version, env);
  await storeWorker(bin, (workshop) => buildWorker(workshop, progress));
  return { bin, origin: 'built' };
}

/**
 * The worker in any case: obtained if possible, else built.
 *
 * @param {{ progress?: (step: string) => void, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<MediaWorker>}
 * @throws {MediaWorkerError} naming the step that failed and what to do
 */
export async function provideMediaWorker(options = {}) {
  return (await obtainMediaWorker(options.env)) ?? (await buildMediaWorker(options));
}
