import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig, type Config } from '../config.ts';
import { systemClock } from '../ports/clock.ts';
import type { AuditMark } from '../ports/store.ts';
import { checkChain, type ChainCheck } from '../services/audit/chainCheck.ts';
import { AnchorFile } from '../storage/anchorFile.ts';
import { openAuditFile } from '../storage/sqlite/auditFile.ts';
import { restore } from '../storage/sqlite/restoreFile.ts';
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

async function restoreFrom(from: string, config: Config): Promise<0 | 2> {
  const { dataDir, databasePath, auditAnchorPath } = config;
  const isBeside = dirname(auditAnchorPath) === dataDir;
  const beside = isBeside ? [auditAnchorPath] : [];
  const at = systemClock.now();
  const aside = await restore({ from, dataDir, databasePath, beside, at });
  const anchorPath = isBeside && aside !== null ? join(aside, 'audit-anchor') : auditAnchorPath;
  const found = await checkRestored(databasePath, anchorPath);
  const lines = [
    `restored ${from} to ${databasePath}`,
    ...(aside === null ? [] : [`the former files are in ${aside}`]),
    ...(!isBeside && existsSync(auditAnchorPath)
      ? [`Move the anchor ${auditAnchorPath} away and keep it: it is of the former database.`]
      : []),
    ...(existsSync(join(dataDir, 'session-secret'))
      ? []
      : [
          `There is no session-secret in ${dataDir}: put the kept one there before the start, or everybody needs a new authenticator.`,
        ]),
    found.brokenAt === null
      ? `audit log intact: ${String(found.entries)} entries`
      : `audit log broken: entry ${String(found.brokenAt)} is missing or is not what was written`,
    '',
  ];
  process.stdout.write(lines.join('\n'));
  return found.brokenAt === null ? 0 : 2;
}

/** The log by itself, and against what the former anchor says of the time before the backup. */
async function checkRestored(databasePath: string, anchorPath: string): Promise<ChainCheck> {
  const log = openAuditFile(databasePath);
  try {
    const alone = await checkChain(log.checkAudit, []);
    if (alone.brokenAt !== null) return alone;
    return await checkChain(
      log.checkAudit,
      upTo(alone.entries, new AnchorFile(anchorPath).marks()),
    );
  } finally {
    log.close();
  }
}

async function* upTo(sequence: number, marks: AsyncIterable<AuditMark>) {
  for await (const mark of marks) if (mark.sequence <= sequence) yield mark;
}
