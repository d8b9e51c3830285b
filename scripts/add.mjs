/**
 * `npm run add -- NAME`: adds a library with the pinned Node's npm, and keeps the lock file such
 * that `npm ci` takes it on every platform.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './lib/command.mjs';
import { completeLock } from './lib/completeLock.mjs';
import { root } from './lib/paths.mjs';

const { code } = await runCommand('npm', ['install', ...process.argv.slice(2)], { show: true });
if (code === 0) {
  const path = join(root, 'package-lock.json');
  const { lock, added } = completeLock(JSON.parse(readFileSync(path, 'utf8')));
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
  if (added.length > 0) process.stdout.write(`lock file completed: ${added.join(', ')}\n`);
}
process.exitCode = code;
