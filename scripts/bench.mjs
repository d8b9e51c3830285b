/** `npm run bench -- NAME`: one benchmark of bench/, under the pinned Node. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './lib/command.mjs';
import { pinnedNode, root, toolEnv } from './lib/paths.mjs';
import { asCommand, setUp } from './lib/setup.mjs';

await asCommand(async () => {
  const [name, ...rest] = process.argv.slice(2);
  const benches = readdirSync(join(root, 'bench'))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => file.slice(0, -'.ts'.length));
  if (name === undefined || !benches.includes(name)) {
    process.stderr.write(`npm run bench -- NAME, where NAME is one of: ${benches.join(', ')}\n`);
    return name === undefined ? 0 : 1;
  }
  // Standard output carries the bench's JSON line and nothing else.
  await setUp({ forTests: true, write: (text) => void process.stderr.write(text) });
  const args = [join('bench', `${name}.ts`), ...rest];
  return (await runCommand(pinnedNode, args, { env: toolEnv(), show: true })).code;
});
