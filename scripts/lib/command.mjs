import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/**
 * @typedef {object} CommandOptions
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [cwd]
 * @property {boolean} [show] lets the command write straight to the terminal
 * @property {number} [timeoutMs]
 *
 * @typedef {object} CommandResult
 * @property {number} code the exit code; 127 when there is no such command, 128 or more when it was
 *   ended by a signal
 * @property {string} output what it wrote, unless it was shown
 */

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * Runs a command to its end. Never rejects: whoever calls it decides what a failure means.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<CommandResult>}
 */
export function runCommand(command, args, { env = process.env, cwd = root, show, timeoutMs } = {}) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      ...(timeoutMs === undefined ? {} : { timeout: timeoutMs }),
    });
    running.add(child);
    const collect = (/** @type {Buffer} */ chunk) => (output += chunk.toString());
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.on('error', (error) => {
      running.delete(child);
      resolve({ code: 127, output: error.message });
    });
    child.on('close', (code) => {
      running.delete(child);
      resolve({ code: code ?? 128, output });
    });
  });
}

const GRACE_MS = 2_000;

/**
 * Ends the commands that run, and then this process, when somebody asks for it. A terminal tells the
 * children as well, but `kill` and a service manager tell only us. We go last: an `npm ci` that lives
 * on would get into the way of the next one.
 */
export function stopOnSignals() {
  for (const [signal, code] of /** @type {const} */ ([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ])) {
    process.once(signal, () => {
      process.stdout.write('\nStopped. Start again to go on from here.\n');
      const children = [...running];
      const ended = children.map((child) => new Promise((resolve) => child.once('exit', resolve)));
      for (const child of children) child.kill('SIGTERM');
      // npm finishes what it has begun when it is asked to end. What it leaves half done is redone.
      setTimeout(() => children.forEach((child) => child.kill('SIGKILL')), GRACE_MS).unref();
      void Promise.all(ended).then(() => process.exit(code));
    });
  }
}
