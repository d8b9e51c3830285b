/**
 * `npm test`: set-up, then every check and every test. All of them run, even after a failure, so
 * that one run tells everything. At its end stands what took how long, and what failed; the last
 * line is the sum of what the runners reported.
 *
 * `npm test -- unit lint` runs only the steps with those names.
 */
import { failureList } from './lib/failures.mjs';
import { root } from './lib/paths.mjs';
import { sum } from './lib/reports.mjs';
import { asCommand, setUp } from './lib/setup.mjs';
import { chooseSteps, runStep, runSteps } from './lib/steps.mjs';
import { timesOfFiles, timeTable } from './lib/timings.mjs';

/** @type {import('./lib/reports.mjs').Count[]} */
const counts = [];
/** @type {import('./lib/failures.mjs').Failure[]} */
const failures = [];

await asCommand(
  async () => {
    const chosen = chooseSteps(process.argv.slice(2));
    /** @type {import('./lib/timings.mjs').Timed[]} */
    const took = [await timed('set-up', () => setUp({ forTests: true }))];
    process.stdout.write('Checks and tests\n');
    for (const done of await runSteps(chosen, (step) => timed(step.name, () => runStep(step)))) {
      counts.push(done.result);
      failures.push(...done.result.failures);
      took.push(done);
    }
    const files = chosen.flatMap(({ report }) => (report ? timesOfFiles(root, report) : []));
    process.stdout.write(`\n${timeTable(took, files)}\n`);
    if (failures.length > 0) process.stdout.write(`\n${failureList(failures)}\n`);
    return report();
  },
  () => {
    counts.push({ passed: 0, failed: 1 });
    report();
  },
);

/**
 * @template T
 * @param {string} name @param {() => Promise<T>} run
 */
async function timed(name, run) {
  const began = Date.now();
  const result = await run();
  return { name, ms: Date.now() - began, result };
}

/** @returns {number} the exit code */
function report() {
  const { passed, failed } = sum(counts);
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}
