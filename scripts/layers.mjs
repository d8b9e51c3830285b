/**
 * `npm run layers`: whether every import keeps to the table in .dependency-cruiser.cjs.
 *
 * The cruiser is content with a source tree that it cannot read (a missing TypeScript makes every
 * .ts file invisible), so finding none of them is a failure here.
 */
import { cruise } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';

const FOLDERS = ['apps', 'bench', 'packages', 'signaling-server', 'tests'];

const options = await extractOptions('./.dependency-cruiser.cjs');
const { output } = await cruise(FOLDERS, options);
if (typeof output === 'string') throw new Error('The cruiser gave text instead of its result.');

const { modules, summary } = output;
const own = modules.filter(({ source }) => /^(?!.*node_modules).*\.tsx?$/.test(source)).length;
for (const { rule, from, to } of summary.violations) {
  const why = summary.ruleSetUsed?.forbidden?.find(({ name }) => name === rule.name)?.comment ?? '';
  process.stdout.write(`${rule.name}: ${from} → ${to}\n    ${why}\n`);
}
process.stdout.write(`${own} TypeScript files, ${summary.violations.length} violations\n`);
process.exitCode = own > 0 && summary.violations.length === 0 ? 0 : 1;
