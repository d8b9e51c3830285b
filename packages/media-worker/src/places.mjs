import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder with CMakeLists.txt and the two shims. */
export const recipeDir = fileURLToPath(new URL('../recipe', import.meta.url));

/**
 * The installed mediasoup package: where its worker sources are, and which version they have.
 *
 * @returns {{ version: string, workerDir: string }}
 */
export function mediasoupPackage() {
  // The package exports neither package.json nor worker/, so the way leads through its entry point
  // node/lib/index.js.
  const entry = createRequire(import.meta.url).resolve('mediasoup');
  const root = dirname(dirname(dirname(entry)));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return { version, workerDir: join(root, 'worker') };
}

/**
 * A short hash of everything that decides how the worker is built: a changed recipe must not find
 * the binary of the old one.
 *
 * @param {string} [dir]
 */
export function recipeHash(dir = recipeDir) {
  const hash = createHash('sha256');
  for (const file of filesBelow(dir)) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(dir, file)))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 12);
}

/**
 * Where the worker for this mediasoup version, platform and recipe is kept. It lies outside the
 * checkout, so that a fresh clone on the same machine finds it.
 *
 * @param {string} version of mediasoup
 * @param {NodeJS.ProcessEnv} [env]
 */
export function cachedWorkerPath(version, env = process.env) {
  // The XDG base directory specification says that a relative path is to be ignored.
  const given = env['XDG_CACHE_HOME'];
  const cache = given?.startsWith('/') ? given : join(env['HOME'] || homedir(), '.cache');
  const key = `${version}-${process.platform}-${process.arch}-${recipeHash()}`;
  return join(cache, 'machizukuri-online-madoguchi', 'media-worker', key, 'mediasoup-worker');
}

/** @param {string} dir @returns {string[]} */
function filesBelow(dir) {
  return readdirSync(dir, { withFileTypes: true })
    .flatMap((entry) =>
      entry.isDirectory()
        ? filesBelow(join(dir, entry.name)).map((file) => join(entry.name, file))
        : [entry.name],
    )
    .sort();
}
