import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { steps } from '../steps.mjs';

/** Folders whose files are the names that a script takes. */
const NAMED = { bench: 'bench', faults: 'faults' };
/** Scripts that take parts of the repository. */
const TAKES_PATHS = ['unit', 'integration', 'e2e', 'lint'];

/**
 * Why an npm command cannot be run as it is written. A word in capitals stands for something to be
 * filled in.
 *
 * @param {string} dir @param {import('./tree.mjs').Tree} tree
 * @param {import('./citations.mjs').Command} command
 * @returns {string[]}
 */
export function faultsOfCommand(dir, tree, { script, folder, args }) {
  const given = args.filter((arg) => !/^[A-Z]+\]?$|^[[-]/.test(arg));
  const file = join(dir, folder === 'FOLDER' ? '' : folder, 'package.json');
  if (!existsSync(file)) return [`no workspace ${folder}`];
  const { scripts = {} } = JSON.parse(readFileSync(file, 'utf8'));
  if (!(script in scripts)) return [`no script ${script} in ${join(folder, 'package.json')}`];
  if (script === 'test') {
    return given
      .filter((arg) => !steps.some(({ name }) => name === arg))
      .map((arg) => `npm test has no step ${arg}`);
  }
  if (script in NAMED) {
    const names = NAMED[/** @type {keyof typeof NAMED} */ (script)];
    return given
      .slice(0, 1)
      .filter((arg) => !tree.has(`${names}/${arg}.ts`))
      .map((arg) => `no ${names}/${arg}.ts for npm run ${script}`);
  }
  if (!TAKES_PATHS.includes(script)) return [];
  return given.filter((arg) => arg.includes('/') && !tree.has(arg)).map((arg) => `no ${arg}`);
}
