/** `npm run audit:verify`: checks the audit log, beside a running server or without one. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './lib/command.mjs';
import { pinnedNode, root, toolEnv } from './lib/paths.mjs';

const settings = existsSync(join(root, '.env')) ? ['--env-file=.env'] : [];
const args = [...settings, join('signaling-server', 'bin', 'audit-verify.mjs')];
process.exitCode = (await runCommand(pinnedNode, args, { env: toolEnv(), show: true })).code;
