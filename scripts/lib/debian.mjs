import { runCommand } from './command.mjs';
import { SetupError } from './stages.mjs';

/** What the tests need on top: a browser, a voice, a clock that can be set, PostgreSQL. */
export const testPackages = Object.freeze(['chromium', 'espeak-ng', 'libfaketime', 'postgresql']);

/** The fonts of forms and receipts; `PRINT_FONTS` of the server says where in them a character comes from. */
export const printPackages = Object.freeze(['fonts-ipamj-mincho', 'fonts-noto-cjk']);

/**
 * @typedef {(command: string, args: readonly string[], options?: import('./command.mjs').CommandOptions)
 *   => Promise<import('./command.mjs').CommandResult>} Run
 */

/**
 * Installs the Debian packages that are missing. Touches nothing, not even the package lists, when
 * all are there.
 *
 * @param {readonly string[]} wanted
 * @param {{ run?: Run, isRoot?: boolean, progress?: (step: string) => void }} [machine]
 * @returns {Promise<string>} the outcome in a few words
 * @throws {SetupError} with the exact command, when we may not install or when it failed
 */
export async function ensureDebianPackages(
  wanted,
  { run = runCommand, isRoot = process.getuid?.() === 0, progress = () => {} } = {},
) {
  const missing = await missingPackages(wanted, run);
  if (missing.length === 0) return wanted.length === 0 ? 'none needed' : 'present';
  if (!isRoot) {
    throw new SetupError(
      `These Debian packages are missing, and only root may install them. Run this, then start again:\n` +
        `  sudo apt-get update && sudo ${installCommand(missing).join(' ')}`,
    );
  }
  progress(missing.join(' '));
  for (const [command = '', ...args] of [['apt-get', 'update'], installCommand(missing)]) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const { code, output } = await run(command, args, { env });
    if (code !== 0) {
      throw new SetupError(`${command} ${args.join(' ')} failed:\n${output.trimEnd()}`);
    }
  }
  return 'installed';
}

/**
 * The same for what the product can do without: where it cannot be installed, the outcome says what is missing and by
 * which command it comes, and set-up goes on.
 *
 * @param {readonly string[]} wanted
 * @param {Parameters<typeof ensureDebianPackages>[1]} [machine]
 * @returns {Promise<string>}
 */
export async function offerDebianPackages(wanted, machine) {
  try {
    return await ensureDebianPackages(wanted, machine);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    return `not installed, forms cannot be printed. ${error.message}`;
  }
}

/** @param {readonly string[]} packages */
function installCommand(packages) {
  return ['apt-get', 'install', '-y', '--no-install-recommends', ...packages];
}

/** @param {readonly string[]} wanted @param {Run} run */
async function missingPackages(wanted, run) {
  if (wanted.length === 0) return [];
  // dpkg-query exits 1 as soon as one name is unknown, and still prints the others.
  const format = '${Package} ${db:Status-Status}\\n';
  const { output } = await run('dpkg-query', ['-W', '-f', format, ...wanted]);
  const installed = new Set(output.split('\n').filter((line) => line.endsWith(' installed')));
  return wanted.filter((name) => !installed.has(`${name} installed`));
}
