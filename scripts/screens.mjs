/** `npm run screens -- measure|picture …`: screens of the gallery, measured or taken as pictures. */
import { join } from 'node:path';
import { runCommand } from './lib/command.mjs';
import { pinnedNode, root, toolEnv } from './lib/paths.mjs';
import { asCommand, setUp } from './lib/setup.mjs';

await asCommand(async () => {
  await setUp({ forTests: true, write: (text) => void process.stderr.write(text) });
  const tool = join('tests', 'support', 'gallery', 'screensTool.ts');
  const args = [tool, ...process.argv.slice(2)];
  return (await runCommand(pinnedNode, args, { cwd: root, env: toolEnv(), show: true })).code;
});
