/**
 * `npm run glossary`: whether the names of the product are those of docs/glossary.md.
 */
import { Tree } from './lib/docs/tree.mjs';
import { checkGlossary } from './lib/glossary/glossary.mjs';
import { root } from './lib/paths.mjs';

const { faults, seen } = checkGlossary(root, Tree.read(root).files);
for (const { file, line, words } of faults) process.stdout.write(`${file}:${line}: ${words}\n`);
process.stdout.write(`${seen}, ${faults.length} faults\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
