import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig, type Config } from '../config.ts';
import { systemClock } from '../ports/clock.ts';
import type { AuditMark } from '../ports/store.ts';
import { checkChain, type ChainCheck } from '../services/audit/chainCheck.ts';
import { AnchorFile } from '../storage/anchorFile.ts';
import { stampOf } from '../storage/files.ts';
import { restoreDump } from '../storage/postgres/backup/restoreDump.ts';
import { nameOfDatabase } from '../storage/postgres/connection.ts';
import { restore } from '../storage/sqlite/restoreFile.ts';
import { openAuditLog } from './auditLog.ts';
import { explain, givenPath } from './backup.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const USAGE = 'Usage: npm run restore -- --from FILE [--data DIR]';

/**
 * The command: puts a backup in the place of the database. Returns the exit code: 0 restored, 1 refused
 * and nothing changed, 2 restored but the audit log in it does not fit.
 */
export async function runRestore(args: readonly string[], env: Environment): Promise<0 | 1 | 2> {
  try {
    const options = { from: { type: 'string' }, data: { type: 'string' } } as const;
    const { from, data } = parseArgs({ args: [...args], options }).values;
    if (from === undefined) throw new Error(USAGE);
    const elsewhere = data === undefined ? {} : { DATA_DIR: givenPath(data, env) };
    return await restoreFrom(givenPath(from, env), readConfig({ ...env, ...elsewhere }));
  } catch (error) {
    process.stderr.write(`${explain(error, USAGE)}\n`);
    return 1;
  }
}

/** Where a backup went, and what became of what was there. */
interface Restored {
  /** The database, for a person. */
  readonly name: string;
  /** The same as a path or an address. */
  readonly database: string;
  /** Where the former database is, for a person; `null` when there was none. */
  readonly former: string | null;
  /** The anchor of the former database. */
  readonly anchorPath: string;
}

async function restoreFrom(from: string, config: Config): Promise<0 | 2> {
  const { dataDir, auditAnchorPath } = config;
  const { name, database, former, anchorPath } = await restored(from, config);
  const found = await checkRestored(database, anchorPath);
  const lines = [
    `restored ${from} to ${name}`,
    ...(former === null ? [] : [former]),
    ...(anchorPath === auditAnchorPath && existsSync(auditAnchorPath)
      ? [`Move the anchor ${auditAnchorPath} away and keep it: it is of the former database.`]
      : []),
    ...(existsSync(join(dataDir, 'session-secret'))
      ? []
      : [
          `There is no session-secret in ${dataDir}: put the kept one there before the start, or everybody needs a new authenticator and no file of the library or of a card and no procedure can be opened.`,
        ]),
    found.brokenAt === null
      ? `audit log intact: ${String(found.entries)} entries`
      : `audit log broken: entry ${String(found.brokenAt)} is missing or is not what was written`,
    '',
  ];
  process.stdout.write(lines.join('\n'));
  return found.brokenAt === null ? 0 : 2;
}

async function restored(from: string, config: Config): Promise<Restored> {
  const { dataDir, databasePath, databaseUrl, auditAnchorPath } = config;
  const at = systemClock.now();
  const isBeside = dirname(auditAnchorPath) === dataDir;
  if (databaseUrl !== null) {
    const schema = await restoreDump(from, databaseUrl, at);
    const hasAnchor = schema !== null && isBeside && existsSync(auditAnchorPath);
    return {
      ...{ name: nameOfDatabase(databaseUrl), database: databaseUrl },
      former: schema === null ? null : `the former tables are in the schema ${schema}`,
      anchorPath: hasAnchor ? setAside(auditAnchorPath, dataDir, at) : auditAnchorPath,
    };
  }
  const beside = isBeside ? [auditAnchorPath] : [];
  const aside = await restore({ from, dataDir, databasePath, beside, at });
  return {
    ...{ name: databasePath, database: databasePath },
    former: aside === null ? null : `the former files are in ${aside}`,
    anchorPath: isBeside && aside !== null ? join(aside, 'audit-anchor') : auditAnchorPath,
  };
}

/** Keeps the anchor of former tables in a folder of its own; its new path. */
function setAside(anchorPath: string, dataDir: string, at: number): string {
  const folder = join(dataDir, `before-restore-${stampOf(at)}`);
  mkdirSync(folder, { mode: 0o700 });
  const kept = join(folder, basename(anchorPath));
  renameSync(anchorPath, kept);
  return kept;
}

/** The log by itself, and against what the former anchor says of the time before the backup. */
async function checkRestored(database: string, anchorPath: string): Promise<ChainCheck> {
  const log = await openAuditLog(database);
  try {
    const alone = await checkChain(log.checkAudit, []);
    if (alone.brokenAt !== null) return alone;
    return await checkChain(
      log.checkAudit,
      upTo(alone.entries, new AnchorFile(anchorPath).marks()),
    );
  } finally {
    await log.close();
  }
}

async function* upTo(sequence: number, marks: AsyncIterable<AuditMark>) {
  for await (const mark of marks) if (mark.sequence <= sequence) yield mark;
}
