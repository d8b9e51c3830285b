import { run } from './run.mjs';

/** What the worker exits with when nobody tells it which mediasoup version started it. */
const MISSING_VERSION_EXIT_CODE = 41;

/**
 * Whether a worker binary runs on this machine. Started without the environment that mediasoup
 * gives it, a sound worker leaves at once with a code of its own; a binary for another libc, with a
 * library missing or cut short by a full disk does not get that far.
 *
 * @param {string} bin
 */
export async function workerStarts(bin) {
  const { code } = await run(bin, [], { env: {}, timeoutMs: 5_000 });
  return code === MISSING_VERSION_EXIT_CODE;
}
