/**
 * Starts the server, under the Node that it is made for only: under an older one the database
 * library ends the process without a word. Plain JavaScript, because an older Node cannot even read
 * the TypeScript that it would otherwise fail on.
 */
import { join } from 'node:path';
import module from 'node:module';

const NEEDED = '24';

/**
 * Compiled code of the last start, so that a server that was killed is back sooner (measured: a fifth
 * of the way until it is ready). It lies beside the libraries that it is made from, where only whoever
 * installs them can write; where nobody can, the start is as it was without.
 */
const COMPILED = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'compiled');

if (process.versions.node.split('.')[0] === NEEDED) {
  module.enableCompileCache(COMPILED);
  await import('../src/main.ts');
  // A process that is killed would not write it at its end.
  module.flushCompileCache();
} else {
  process.stderr.write(
    `The server needs Node ${NEEDED}, and this is Node ${process.versions.node}: start it with "npm start", which brings the right one.\n`,
  );
  process.exitCode = 1;
}
