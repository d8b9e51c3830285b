import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './command.mjs';
import { hashOf } from './hash.mjs';
import { root, toolEnv } from './paths.mjs';
import { SetupError } from './stages.mjs';

const APPS = ['kiosk', 'console'];

/** What both pages are made of. */
const SHARED = [
  'package-lock.json',
  'tsconfig.base.json',
  ...['client', 'domain', 'protocol', 'i18n', 'ui-kit', 'paper'].flatMap((name) => [
    `packages/${name}/package.json`,
    `packages/${name}/src`,
  ]),
];

/**
 * Builds the kiosk's and the console's page, each only when something that goes into it changed.
 *
 * @param {string} [dir]
 * @param {typeof runCommand} [run]
 * @returns {Promise<string>} the outcome in a few words
 * @throws {SetupError} with vite's own words when a build failed
 */
export async function ensureWebBuild(dir = root, run = runCommand) {
  const built = await Promise.all(APPS.map((app) => ensureApp(dir, app, run)));
  const fresh = APPS.filter((_, index) => built[index]);
  return fresh.length === 0 ? 'up to date' : `built ${fresh.join(' and ')}`;
}

/** @param {string} dir @param {string} app @param {typeof runCommand} run @returns {Promise<boolean>} */
async function ensureApp(dir, app, run) {
  const home = join(dir, 'apps', app);
  // The stamp lies inside the build, so that vite's emptying of the folder takes it away: a build
  // that is interrupted is a build that is missing.
  const stamp = join(home, 'dist', '.inputs');
  const inputs = inputsHash(dir, app);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs) return false;

  const { code, output } = await run('vite', ['build', '--logLevel', 'warn'], {
    cwd: home,
    env: toolEnv(),
  });
  if (code !== 0) throw new SetupError(`vite build of apps/${app} failed:\n${output.trimEnd()}`);
  writeFileSync(stamp, inputs);
  return true;
}

/**
 * @param {string} dir @param {string} app
 * @returns {string} changes with everything that goes into the page, and with nothing else
 */
export function inputsHash(dir, app) {
  const own = ['package.json', 'index.html', 'vite.config.ts', 'public', 'src'];
  const paths = [...SHARED, ...own.map((name) => `apps/${app}/${name}`)];
  return hashOf(dir, paths, (file) => !/\.test\.[a-z]+$/.test(file));
}
