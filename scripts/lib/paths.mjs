import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top folder of the checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** The Node that everything but set-up itself runs under; it comes with the npm package `node`. */
export const pinnedNode = join(root, 'node_modules', 'node', 'bin', 'node');

const toolDir = join(root, 'node_modules', '.bin');

/**
 * The environment in which the installed tools run: `node` is the pinned one, even when the system's
 * Node runs this script.
 *
 * @param {NodeJS.ProcessEnv} [env]
 */
export function toolEnv(env = process.env) {
  return { ...env, PATH: [toolDir, ...searchPath(env)].join(delimiter) };
}

/**
 * The environment in which the system's own npm runs: `npm run` has put node_modules/.bin first on
 * the path, and `npm ci` is about to delete what is there.
 *
 * @param {NodeJS.ProcessEnv} [env]
 */
export function systemEnv(env = process.env) {
  return { ...env, PATH: searchPath(env).join(delimiter) };
}

/** @param {NodeJS.ProcessEnv} env */
function searchPath(env) {
  const dirs = (env['PATH'] ?? '').split(delimiter);
  return dirs.filter((dir) => dir !== '' && !dir.startsWith(join(root, 'node_modules')));
}
