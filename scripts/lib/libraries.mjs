import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './command.mjs';
import { root, systemEnv } from './paths.mjs';
import { SetupError } from './stages.mjs';

/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lock
 */

/**
 * Installs what package-lock.json says, unless it is installed already.
 *
 * @param {string} [dir]
 * @param {typeof runCommand} [run]
 * @returns {Promise<string>} the outcome in a few words
 * @throws {SetupError} with npm's own words when it failed
 */
export async function ensureLibraries(dir = root, run = runCommand) {
  if (areLibrariesInstalled(dir)) return 'present';
  // npm writes this file last. Without it an interrupted install is seen as one.
  rmSync(join(dir, 'node_modules', '.package-lock.json'), { force: true });
  const args = ['ci', '--include=dev', '--include=optional', '--loglevel=error'];
  const { code, output } = await run('npm', args, { cwd: dir, env: systemEnv() });
  if (code !== 0) throw new SetupError(`npm ${args.join(' ')} failed:\n${output.trimEnd()}`);
  if (!areLibrariesInstalled(dir)) {
    throw new SetupError(
      'npm ci ended well, but node_modules does not match package-lock.json. ' +
        'npm 11 is needed: an older one does not run the install script that brings Node 24.',
    );
  }
  return 'installed';
}

/**
 * Whether node_modules is what package-lock.json asks for, by npm's own record of what it installed.
 *
 * @param {string} dir
 */
export function areLibrariesInstalled(dir) {
  const wanted = readLock(join(dir, 'package-lock.json'));
  const installed = readLock(join(dir, 'node_modules', '.package-lock.json'));
  const node = join(dir, 'node_modules', 'node', 'bin', 'node');
  return installed !== undefined && existsSync(node) && matches(wanted ?? {}, installed);
}

/**
 * @param {Lock} wanted @param {Lock} installed
 * @returns {boolean} packages for other platforms may be absent; what is there beyond the lock does
 *   no harm (the package `node` brings its binary as one that no lock names)
 */
function matches({ packages: wanted = {} }, { packages: installed = {} }) {
  return Object.entries(wanted).every(([name, want]) => {
    const have = installed[name];
    if (name === '') return true;
    if (have === undefined) return want.optional === true || want.devOptional === true;
    return want.version === have.version;
  });
}

/** @param {string} file @returns {Lock | undefined} */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
