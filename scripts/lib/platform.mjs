import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { SetupError } from './stages.mjs';

/**
 * @typedef {object} Platform
 * @property {string} os as `process.platform`
 * @property {string} cpu as `process.arch`
 * @property {string} node the version of Node that runs set-up
 * @property {(command: string) => boolean} has whether a command is on the path
 */

const OLDEST_NODE = [20, 12];

/** @returns {Platform} the machine we are on */
export function thisPlatform() {
  const { platform: os, arch: cpu } = process;
  return { os, cpu, node: process.versions.node, has: isOnPath };
}

/**
 * @param {Platform} platform
 * @returns {string} what it is, when it is supported
 * @throws {SetupError} with everything that is missing, in one message
 */
export function checkPlatform(platform) {
  const missing = [
    platform.os === 'linux' ? undefined : `Linux (this is ${platform.os})`,
    ['x64', 'arm64'].includes(platform.cpu) ? undefined : `an x64 or arm64 CPU (${platform.cpu})`,
    isOldEnough(platform.node) ? undefined : `Node 20.12 or later (this is ${platform.node})`,
    ...['apt-get', 'dpkg-query', 'npm'].map((name) =>
      platform.has(name) ? undefined : `the command ${name}`,
    ),
  ].filter((item) => item !== undefined);

  if (missing.length === 0) return `${platform.os} ${platform.cpu}`;
  throw new SetupError(
    `This machine is not supported. Missing: ${missing.join('; ')}.\n` +
      'Debian 12 or later on x64 or arm64 has everything; docker run -it debian:12 is enough to try it.',
  );
}

/** @param {string} version */
function isOldEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

/** @param {string} command */
function isOnPath(command) {
  return (process.env['PATH'] ?? '').split(delimiter).some((dir) => {
    try {
      accessSync(join(dir, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
