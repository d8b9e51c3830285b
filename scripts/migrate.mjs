/** `npm run migrate -- --from FILE.sqlite [--to DATABASE_URL]`: copies a SQLite file into PostgreSQL. */
import { runServerCommand } from './lib/serverCommand.mjs';

process.exitCode = await runServerCommand('migrate');
