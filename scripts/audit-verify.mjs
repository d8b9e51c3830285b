/** `npm run audit:verify`: checks the audit log, beside a running server or without one. */
import { runServerCommand } from './lib/serverCommand.mjs';

process.exitCode = await runServerCommand('audit-verify');
