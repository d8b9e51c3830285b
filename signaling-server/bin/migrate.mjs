/**
 * Copies a SQLite file into an empty PostgreSQL database: ends with 0 when it is done, 1 when it is refused,
 * 2 when it is done but the audit log in it does not fit.
 */
import { runMigrate } from '../src/composition/migrate.ts';

process.umask(0o077);
process.exitCode = await runMigrate(process.argv.slice(2), process.env);
