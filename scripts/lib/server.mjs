import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SERVER_COMMAND } from '../../signaling-server/bin/command.mjs';
import { pinnedNode, root, toolEnv } from './paths.mjs';

/**
 * Runs the server until it ends.
 *
 * @returns {Promise<number>} its exit code
 */
export function runServer() {
  return new Promise((resolve, reject) => {
    // From here on a signal is the server's business: it drains and then ends by itself.
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
      process.removeAllListeners(signal);
    }
    // Node has --env-file-if-exists, but that remarks on a missing file, and none is needed.
    const settings = existsSync(join(root, '.env')) ? ['--env-file=.env'] : [];
    const args = [...settings, ...SERVER_COMMAND];
    const server = spawn(pinnedNode, args, { cwd: root, env: toolEnv(), stdio: 'inherit' });
    process.on('SIGTERM', () => server.kill('SIGTERM'));
    // A terminal gives Ctrl+C to the server as well; passing it on would make two of one.
    process.on('SIGINT', () => process.stdin.isTTY || server.kill('SIGINT'));
    server.on('error', reject);
    server.on('close', (code) => resolve(code ?? 128));
  });
}

/** @returns {string} where a server that `npm start` started listens */
export function serverAddress() {
  const file = join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  const { HOST = '127.0.0.1', PORT = '8787' } = process.env;
  return `http://${HOST === '0.0.0.0' ? '127.0.0.1' : HOST}:${PORT}`;
}
