import { parseArgs } from 'node:util';
import { DATABASES } from './database/place.ts';
import { printResult, type Fault } from './result.ts';

/*
 * `node faults/lib/run.ts NAME [--runs N] [--database postgres]`: runs one fault and ends with 1 when it
 * was not withstood.
 * `npm run faults -- NAME` sets everything up first.
 */

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string' }, database: { type: 'string', default: 'sqlite' } },
});
const runs = values.runs === undefined ? undefined : Number(values.runs);
if (runs !== undefined && !(Number.isInteger(runs) && runs > 0)) {
  throw new RangeError(`--runs takes a whole number above 0, not ${String(values.runs)}`);
}
const { fault } = (await import(`../${String(positionals[0])}.ts`)) as { fault: Fault };
const database = DATABASES.find((name) => name === values.database);
if (database === undefined || !(fault.databases ?? ['sqlite']).includes(database)) {
  throw new RangeError(`${String(positionals[0])} cannot be run on ${values.database}`);
}
const result = await fault.run(runs ?? fault.runs, database);
printResult(result);
// Whatever a fault left open must not keep the command from ending.
process.exit(result.met ? 0 : 1);
