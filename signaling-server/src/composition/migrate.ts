import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { checkChain } from '../services/audit/chainCheck.ts';
import { nameOfDatabase } from '../storage/postgres/connection.ts';
import { copySqlite, type Copied } from '../storage/postgres/copy/copySqlite.ts';
import { openAuditLog } from './auditLog.ts';
import { explain, givenPath } from './backup.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const USAGE = 'Usage: npm run migrate -- --from FILE.sqlite [--to DATABASE_URL]';

/**
 * The command: copies a SQLite file into an empty PostgreSQL database. Returns the exit code: 0 done, 1
 * refused and nothing changed, 2 copied but the audit log in it does not fit.
 */
export async function runMigrate(args: readonly string[], env: Environment): Promise<0 | 1 | 2> {
  try {
    const options = { from: { type: 'string' }, to: { type: 'string' } } as const;
    const { from, to } = parseArgs({ args: [...args], options }).values;
    const { databaseUrl } = readConfig(to === undefined ? env : { ...env, DATABASE_URL: to });
    if (from === undefined || databaseUrl === null) throw new Error(USAGE);
    const copied = await copySqlite(givenPath(from, env), databaseUrl);
    process.stdout.write(told(copied, databaseUrl));
    return await auditVerdict(databaseUrl);
  } catch (error) {
    process.stderr.write(`${explain(error, USAGE)}\n`);
    return 1;
  }
}

function told(copied: readonly Copied[], url: string): string {
  const sum = copied.reduce((total, { rows }) => total + rows, 0);
  const lines = [
    ...copied.map(({ table, rows }) => `${table}: ${String(rows)} rows`),
    `copied to ${nameOfDatabase(url)} and compared: ${String(copied.length)} tables, ${String(sum)} rows, every one the same`,
    'Set DATABASE_URL before the start. session-secret and audit-anchor stay where they are, in DATA_DIR.',
    '',
  ];
  return lines.join('\n');
}

async function auditVerdict(url: string): Promise<0 | 2> {
  const log = await openAuditLog(url);
  try {
    const { entries, brokenAt } = await checkChain(log.checkAudit, []);
    process.stdout.write(
      brokenAt === null
        ? `audit log intact: ${String(entries)} entries\n`
        : `audit log broken: entry ${String(brokenAt)} is missing or is not what was written, as in the file\n`,
    );
    return brokenAt === null ? 0 : 2;
  } finally {
    await log.close();
  }
}
