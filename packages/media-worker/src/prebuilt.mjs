import { writeFile } from 'node:fs/promises';
import { release } from 'node:os';
import { join } from 'node:path';
import { run } from './run.mjs';
import { workerStarts } from './starts.mjs';

/** A closed network must not make anybody wait: what takes longer than this is built instead. */
const PATIENCE_MS = 4_000;

const RELEASES = 'https://github.com/versatica/mediasoup/releases/download';

/**
 * Where upstream publishes its binary for this machine.
 *
 * @param {string} version of mediasoup
 * @param {NodeJS.ProcessEnv} env MEDIASOUP_WORKER_PREBUILT_DOWNLOAD_BASE_URL names a mirror, as it
 *   does for mediasoup itself
 */
function prebuiltUrl(version, env) {
  const base = env['MEDIASOUP_WORKER_PREBUILT_DOWNLOAD_BASE_URL'] || RELEASES;
  const machine = `${process.platform}-${process.arch}-kernel${release().split('.')[0]}`;
  return `${base}/${version}/mediasoup-worker-${version}-${machine}.tgz`;
}

/**
 * Fetches and unpacks upstream's binary.
 *
 * @param {string} version of mediasoup
 * @param {string} workshop an empty folder
 * @param {NodeJS.ProcessEnv} env as for `prebuiltUrl`
 * @returns {Promise<string | undefined>} the binary, or undefined when it cannot be had quickly or
 *   does not run here; that is no error, because the worker can be built
 */
export async function fetchPrebuilt(version, workshop, env) {
  const archive = join(workshop, 'prebuilt.tgz');
  try {
    const answer = await fetch(prebuiltUrl(version, env), {
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (!answer.ok) return undefined;
    await writeFile(archive, new Uint8Array(await answer.arrayBuffer()));
  } catch {
    return undefined;
  }
  const { code } = await run('tar', ['-xzf', archive, '-C', workshop]);
  const bin = join(workshop, 'mediasoup-worker');
  return code === 0 && (await workerStarts(bin)) ? bin : undefined;
}
