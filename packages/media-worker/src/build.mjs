import { join } from 'node:path';
import { MediaWorkerError } from './errors.mjs';
import { mediasoupPackage, recipeDir } from './places.mjs';
import { run } from './run.mjs';
import { workerStarts } from './starts.mjs';

/** What Debian has to provide for `buildWorker`. */
export const buildPackages = Object.freeze([
  'cmake',
  'ninja-build',
  'g++',
  'pkg-config',
  'libuv1-dev',
  'libssl-dev',
  'libsrtp2-dev',
  'libabsl-dev',
  'flatbuffers-compiler',
  'libflatbuffers-dev',
]);

const LINES_OF_A_FAILURE = 25;

/**
 * Builds the worker from the sources in the npm package.
 *
 * @param {string} workshop an empty folder
 * @param {(step: string) => void} progress is told each step as it begins
 * @returns {Promise<string>} the binary, which is known to start
 * @throws {MediaWorkerError} naming the step that failed
 */
export async function buildWorker(workshop, progress) {
  const { workerDir } = mediasoupPackage();
  const tree = join(workshop, 'build');
  const arrange = ['-G', 'Ninja', '-S', recipeDir, '-B', tree];
  await step('configure', 'cmake', [...arrange, `-DMEDIASOUP_WORKER_DIR=${workerDir}`]);
  await step('generate the messages', 'cmake', ['--build', tree, '--target', 'fbs_headers']);
  await step('compile', 'cmake', ['--build', tree]);

  const bin = join(tree, 'mediasoup-worker');
  progress('try');
  if (!(await workerStarts(bin))) {
    throw new MediaWorkerError('try', 'the worker was built but does not start', remedyFor('try'));
  }
  return bin;

  /** @param {string} name @param {string} command @param {string[]} args */
  async function step(name, command, args) {
    progress(name);
    const { code, output } = await run(command, args);
    if (code === 0) return;
    const tail = output.trimEnd().split('\n').slice(-LINES_OF_A_FAILURE).join('\n');
    throw new MediaWorkerError(name, tail || `${command} did not finish`, remedyFor(name));
  }
}

/** @param {string} step */
function remedyFor(step) {
  const otherwise = 'Or set MEDIASOUP_WORKER_BIN to a worker that was built elsewhere.';
  if (step === 'configure') {
    return `Check that these Debian packages are installed: ${buildPackages.join(' ')}. ${otherwise}`;
  }
  return `Check for a full disk and for memory (2 GB are enough), then start again. ${otherwise}`;
}
