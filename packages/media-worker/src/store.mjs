import { chmod, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const ABANDONED_AFTER_MS = 60 * 60 * 1000;

/**
 * Lets `make` produce a worker in a folder of its own and moves the result into the cache in one
 * step. Ctrl+C at any moment leaves the cache without a worker or with a whole one, never with half
 * of one, and two processes at the same time only do the work twice: the later rename wins, with an
 * equal binary.
 *
 * @param {string} cached where the worker belongs
 * @param {(workshop: string) => Promise<string | undefined>} make gives the path of the new binary
 *   inside the workshop, or undefined when there is none to be had
 * @returns {Promise<string | undefined>} `cached`, or undefined when there was none
 */
export async function storeWorker(cached, make) {
  const shelf = dirname(cached);
  // On the same file system as the cache, because a rename across two is not one step.
  const workshops = dirname(shelf);
  const prefix = `.${basename(shelf)}-`;
  await mkdir(shelf, { recursive: true });
  await sweepAbandoned(workshops, prefix);

  const workshop = await mkdtemp(join(workshops, prefix));
  try {
    const made = await make(workshop);
    if (made === undefined) return undefined;
    await chmod(made, 0o755);
    await rename(made, cached);
    return cached;
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

/**
 * Workshops that an interrupted run left behind. One that is younger may be another process at work.
 *
 * @param {string} dir @param {string} prefix
 */
async function sweepAbandoned(dir, prefix) {
  for (const name of await readdir(dir)) {
    if (!name.startsWith(prefix)) continue;
    const path = join(dir, name);
    const seen = await stat(path).catch(() => undefined);
    if (seen && Date.now() - seen.mtimeMs > ABANDONED_AFTER_MS) {
      await rm(path, { recursive: true, force: true });
    }
  }
}
