/** `npm run restore -- --from FILE [--data DIR]`: puts a backup in the place of the database. */
import { runServerCommand } from './lib/serverCommand.mjs';

process.exitCode = await runServerCommand('restore');
