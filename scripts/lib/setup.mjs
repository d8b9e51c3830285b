// The file itself, not the package: nothing is installed yet when this is loaded.
import {
  buildMediaWorker,
  buildPackages,
  obtainMediaWorker,
} from '../../packages/media-worker/src/index.mjs';
import { stopOnSignals } from './command.mjs';
import {
  ensureDebianPackages,
  offerDebianPackages,
  printPackages,
  testPackages,
} from './debian.mjs';
import { ensureLibraries } from './libraries.mjs';
import { checkPlatform, thisPlatform } from './platform.mjs';
import { runStages } from './stages.mjs';
import { ensureWebBuild } from './web.mjs';

/**
 * Brings a bare machine to the point where everything runs. Each stage looks first and does only
 * what is missing, so it may be stopped and started again at any moment.
 *
 * Libraries come before Debian packages, because only with them it is known whether the worker has
 * to be built, which is what most of those packages are for.
 *
 * @param {{ forTests: boolean, write?: (text: string) => void }} purpose `write` takes the progress
 *   lines where standard output is meant for something else
 * @throws {Error} saying what to do, when a stage cannot be passed
 */
export async function setUp({ forTests, write = (text) => void process.stdout.write(text) }) {
  /** @type {Awaited<ReturnType<typeof obtainMediaWorker>>} */
  let worker;
  write('Set-up\n');
  /** @type {import('./stages.mjs').Stage[]} */
  const stages = [
    { name: 'platform', run: () => checkPlatform(thisPlatform()) },
    { name: 'libraries', run: () => ensureLibraries() },
    {
      name: 'Debian packages',
      run: async (progress) => {
        worker = await obtainMediaWorker();
        const wanted = [...(worker ? [] : buildPackages), ...(forTests ? testPackages : [])];
        return ensureDebianPackages(wanted, { progress });
      },
    },
    {
      name: 'media worker',
      run: async (progress) => (worker ??= await buildMediaWorker({ progress })).origin,
    },
    {
      name: 'fonts of prints',
      run: (progress) =>
        forTests
          ? ensureDebianPackages(printPackages, { progress })
          : offerDebianPackages(printPackages, { progress }),
    },
    { name: 'web pages', run: () => ensureWebBuild() },
  ];
  await runStages(stages, { write });
}

/**
 * Runs `main` as the body of a command: stops tidily on Ctrl+C, and turns whatever goes wrong into
 * a message and exit code 1.
 *
 * @param {() => Promise<number>} main gives the exit code
 * @param {() => void} [onError] runs after the message
 */
export async function asCommand(main, onError = () => {}) {
  stopOnSignals();
  try {
    process.exitCode = await main();
  } catch (error) {
    process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
    onError();
  }
}
