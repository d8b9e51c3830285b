import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './command.mjs';
import { beginningOf, failuresOf } from './failures.mjs';
import { memoryFolder } from './memoryFolder.mjs';
import { root, toolEnv } from './paths.mjs';
import { countTests } from './reports.mjs';
import { SetupError } from './stages.mjs';
import { seconds } from './time.mjs';

/**
 * Everything that has to hold, in the order in which it is cheapest to find out. The names are
 * scripts of package.json, so `npm run types` runs one of them alone. A step with a `report` runs
 * tests, which are counted from that file; any other step counts as one check.
 *
 * @type {readonly { name: string, report?: string }[]}
 */
export const steps = Object.freeze([
  { name: 'format:check' },
  { name: 'i18n' },
  { name: 'docs:check' },
  { name: 'glossary' },
  { name: 'lint' },
  { name: 'layers' },
  { name: 'types' },
  { name: 'dead-code' },
  { name: 'supply-chain' },
  { name: 'unit', report: 'test-results/unit.json' },
  { name: 'integration', report: 'test-results/integration.json' },
  { name: 'e2e', report: 'test-results/e2e.json' },
]);

/**
 * @param {readonly string[]} names as given on the command line; none means all
 * @throws {SetupError} listing the names that exist
 */
export function chooseSteps(names) {
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    const known = steps.map((step) => step.name).join(', ');
    throw new SetupError(`There is no step ${unknown.join(', ')}. The steps are: ${known}.`);
  }
  return names.length === 0 ? steps : steps.filter((step) => names.includes(step.name));
}

/**
 * @typedef {import('./reports.mjs').Count & { failures: import('./failures.mjs').Failure[] }} Outcome
 * @typedef {{ dir: string, run: typeof runCommand, write: (text: string) => void }} StepIo
 */

/**
 * Runs one step. Tests write to the terminal as they go; a check is quiet unless it fails.
 *
 * @param {{ name: string, report?: string }} step
 * @param {Partial<StepIo>} [io]
 * @returns {Promise<Outcome>}
 */
export async function runStep(
  { name, report },
  { dir = root, run = runCommand, write = (text) => process.stdout.write(text) } = {},
) {
  const io = { dir, run, write };
  return report === undefined ? runCheck(name, io) : runTests(name, report, io);
}

/** How many checks run side by side: each of them keeps one core busy. */
const LANES = 2;

/**
 * Runs checks side by side, and tests, which need the whole machine, one after the other behind them.
 *
 * @template T
 * @param {readonly { name: string, report?: string }[]} chosen in their order
 * @param {(step: { name: string, report?: string }) => Promise<T>} run
 * @returns {Promise<T[]>} the outcomes in the order of the steps
 */
export async function runSteps(chosen, run) {
  /** @type {T[]} */
  const outcomes = [];
  const waiting = [...chosen.entries()];
  const lane = async (/** @type {typeof waiting} */ own) => {
    for (let next = own.shift(); next; next = own.shift()) outcomes[next[0]] = await run(next[1]);
  };
  const checks = waiting.filter(([, { report }]) => report === undefined);
  const tests = waiting.filter(([, { report }]) => report !== undefined);
  await Promise.all(Array.from({ length: LANES }, () => lane(checks)));
  await lane(tests);
  return outcomes;
}

/** @param {string} name @param {StepIo} io @returns {Promise<Outcome>} */
async function runCheck(name, { dir, run, write }) {
  const began = Date.now();
  const script = ['-c', scriptOf(dir, name)];
  const { code, output } = await run('sh', script, { cwd: dir, env: toolEnv() });
  const outcome = `${code === 0 ? 'ok' : 'failed'} (${seconds(Date.now() - began)})`;
  // All at once: another check may be running beside it.
  write(`  ${name} … ${outcome}\n${code === 0 ? '' : `${output.trimEnd()}\n`}`);
  return code === 0
    ? { passed: 1, failed: 0, failures: [] }
    : { passed: 0, failed: 1, failures: [{ name, why: beginningOf(output) }] };
}

/**
 * Runs tests with their temporary files in memory. A run that failed without a failed test is named like a check.
 *
 * @param {string} name @param {string} report @param {StepIo} io
 * @returns {Promise<Outcome>}
 */
async function runTests(name, report, { dir, run, write }) {
  const began = Date.now();
  // A report of an earlier run must never be counted.
  rmSync(join(dir, report), { force: true });
  write(`  ${name}\n`);
  const memory = memoryFolder();
  const env = memory === null ? toolEnv() : { ...toolEnv(), TMPDIR: memory.dir };
  const { code } = await run('sh', ['-c', scriptOf(dir, name)], { cwd: dir, env, show: true });
  memory?.remove();
  const count = countTests(join(dir, report), code);
  const time = seconds(Date.now() - began);
  write(`  ${name} … ${count.passed} passed, ${count.failed} failed (${time})\n`);
  const failures = failuresOf(dir, report);
  const isUnnamed = count.failed > 0 && failures.length === 0;
  return { ...count, failures: isUnnamed ? [{ name, why: 'outside of any test' }] : failures };
}

/** @param {string} dir @param {string} name @returns {string} */
function scriptOf(dir, name) {
  const { scripts } = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8'));
  return scripts[name];
}
