/**
 * `npm test`: set-up, then every check and every test. All of them run, even after a failure, so
 * that one run tells everything. The last line is the sum of what the runners reported.
 *
 * `npm test -- unit lint` runs only the steps with those names.
 */
import { sum } from './lib/reports.mjs';
import { asCommand, setUp } from './lib/setup.mjs';
import { chooseSteps, runStep } from './lib/steps.mjs';

/** @type {import('./lib/reports.mjs').Count[]} */
const counts = [];

await asCommand(
  async () => {
    const chosen = chooseSteps(process.argv.slice(2));
    await setUp({ forTests: true });
    process.stdout.write('Checks and tests\n');
    for (const step of chosen) counts.push(await runStep(step));
    return report();
  },
  () => {
    counts.push({ passed: 0, failed: 1 });
    report();
  },
);

/** @returns {number} the exit code */
function report() {
  const { passed, failed } = sum(counts);
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}
