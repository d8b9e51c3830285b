/**
 * `npm run layers`: whether every import keeps to the table in .dependency-cruiser.cjs.
 *
 * The cruiser is content with a source tree that it cannot read (a missing TypeScript makes every
 * .ts file invisible), so every source file has to turn up in its result.
 */
import { globSync } from 'node:fs';
import { cruise } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';

const FOLDERS = ['apps', 'bench', 'faults', 'packages', 'signaling-server', 'tests'];

const options = await extractOptions('./.dependency-cruiser.cjs');
const { output } = await cruise(FOLDERS, options);
if (typeof output === 'string') throw new Error('The cruiser gave text instead of its result.');

const { modules, summary } = output;
const read = new Set(modules.map(({ source }) => source));
const sources = globSync(`{${FOLDERS.join(',')}}/**/*.{ts,tsx}`, {
  exclude: (path) => /(^|\/)(node_modules|build|dist|test-results)$/.test(path),
});
const unread = sources.filter((source) => !read.has(source));
for (const source of unread) process.stdout.write(`not read: ${source}\n`);
for (const { rule, from, to } of summary.violations) {
  const why = summary.ruleSetUsed?.forbidden?.find(({ name }) => name === rule.name)?.comment ?? '';
  process.stdout.write(`${rule.name}: ${from} → ${to}\n    ${why}\n`);
}
process.stdout.write(
  `${sources.length} TypeScript files, ${summary.violations.length} violations\n`,
);
const isSound = sources.length > 0 && unread.length === 0;
process.exitCode = isSound && summary.violations.length === 0 ? 0 : 1;
