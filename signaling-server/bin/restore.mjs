/**
 * Puts a backup in the place of the database: ends with 0 when it is done, 1 when it is refused, 2 when
 * it is done but the audit log in it does not fit.
 */
import { runRestore } from '../src/composition/restore.ts';

process.umask(0o077);
process.exitCode = await runRestore(process.argv.slice(2), process.env);
