import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './command.mjs';
import { pinnedNode, root, toolEnv } from './paths.mjs';

/**
 * Runs a command of the server with the settings of `.env` and what was given behind `--`.
 *
 * @param {string} name
 * @returns {Promise<number>} its exit code
 */
export async function runServerCommand(name) {
  const settings = existsSync(join(root, '.env')) ? ['--env-file=.env'] : [];
  const command = join('signaling-server', 'bin', `${name}.mjs`);
  const args = [...settings, command, ...process.argv.slice(2)];
  return (await runCommand(pinnedNode, args, { env: toolEnv(), show: true })).code;
}
