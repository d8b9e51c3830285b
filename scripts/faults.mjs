/** `npm run faults -- NAME [--runs N] [--database postgres]`: one fault of faults/, under the pinned Node. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './lib/command.mjs';
import { pinnedNode, root, toolEnv } from './lib/paths.mjs';
import { asCommand, setUp } from './lib/setup.mjs';

await asCommand(async () => {
  const [name, ...rest] = process.argv.slice(2);
  const faults = readdirSync(join(root, 'faults'))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -'.ts'.length));
  if (name === undefined || !faults.includes(name)) {
    process.stderr.write(
      `npm run faults -- NAME [--runs N] [--database postgres], where NAME is one of: ${faults.join(', ')}\n`,
    );
    return name === undefined ? 0 : 1;
  }
  // Standard output carries the fault's JSON line and nothing else.
  await setUp({ forTests: true, write: (text) => void process.stderr.write(text) });
  const args = [join('faults', 'lib', 'run.ts'), name, ...rest];
  return (await runCommand(pinnedNode, args, { env: toolEnv(), show: true })).code;
});
