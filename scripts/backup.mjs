/** `npm run backup -- [--to DIR]`: copies the database, beside a running server or without one. */
import { runServerCommand } from './lib/serverCommand.mjs';

process.exitCode = await runServerCommand('backup');
