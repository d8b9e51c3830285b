/**
 * `npm run docs:check`: whether every path, link, command and rule that the documents and the tools'
 * settings name is there, and every rule has its test.
 */
import { checkDocs } from './lib/docs/checkDocs.mjs';
import { root } from './lib/paths.mjs';

const { faults, seen } = checkDocs(root);
for (const { file, line, words } of faults) process.stdout.write(`${file}:${line}: ${words}\n`);
process.stdout.write(`${seen}, ${faults.length} faults\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
