import { parseArgs } from 'node:util';
import { printResult, type Fault } from './result.ts';

/*
 * `node faults/lib/run.ts NAME [--runs N]`: runs one fault and ends with 1 when it was not withstood.
 * `npm run faults -- NAME` sets everything up first.
 */

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string' } },
});
const runs = values.runs === undefined ? undefined : Number(values.runs);
if (runs !== undefined && !(Number.isInteger(runs) && runs > 0)) {
  throw new RangeError(`--runs takes a whole number above 0, not ${String(values.runs)}`);
}
const { fault } = (await import(`../${String(positionals[0])}.ts`)) as { fault: Fault };
const result = await fault.run(runs ?? fault.runs);
printResult(result);
// Whatever a fault left open must not keep the command from ending.
process.exit(result.met ? 0 : 1);
