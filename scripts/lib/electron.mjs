import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './command.mjs';
import { pinnedNode, root, toolEnv } from './paths.mjs';

const RELEASES = 'https://github.com/electron/electron/releases';
const PROBE_MS = 4_000;
const DOWNLOAD_MS = 5 * 60_000;

/**
 * Electron's binary: the one that is given, the installed one, or a downloaded one.
 *
 * @returns {Promise<string | undefined>} undefined when it cannot be had
 */
export async function provideElectron() {
  const installed = join(root, 'node_modules', 'electron', 'dist');
  const dir = process.env['ELECTRON_OVERRIDE_DIST_PATH'] || installed;
  const bin = join(dir, 'electron');
  if (existsSync(bin)) return bin;
  // A closed network is found out within seconds; an open one may take its time for 100 MB.
  if (dir !== installed || !(await isReachable(RELEASES))) return undefined;
  const script = join(root, 'node_modules', 'electron', 'install.js');
  await runCommand(pinnedNode, [script], { env: toolEnv(), timeoutMs: DOWNLOAD_MS });
  return existsSync(bin) ? bin : undefined;
}

/** @param {string} url */
async function isReachable(url) {
  try {
    return (await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_MS) })).ok;
  } catch {
    return false;
  }
}
