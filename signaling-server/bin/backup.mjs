/** Copies the database, beside a running server or without one: ends with 0 when it is done, else with 1. */
import { runBackup } from '../src/composition/backup.ts';

process.umask(0o077);
process.exitCode = await runBackup(process.argv.slice(2), process.env);
