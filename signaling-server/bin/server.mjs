/**
 * Starts the server, under the Node that it is made for only: under an older one the database
 * library ends the process without a word. Plain JavaScript, because an older Node cannot even read
 * the TypeScript that it would otherwise fail on.
 */
const NEEDED = '24';

if (process.versions.node.split('.')[0] === NEEDED) {
  await import('../src/main.ts');
} else {
  process.stderr.write(
    `The server needs Node ${NEEDED}, and this is Node ${process.versions.node}: start it with "npm start", which brings the right one.\n`,
  );
  process.exitCode = 1;
}
