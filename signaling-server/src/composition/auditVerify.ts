import { readConfig } from '../config.ts';
import { checkChain } from '../services/audit/chainCheck.ts';
import { AnchorFile } from '../storage/anchorFile.ts';
import { nameOfDatabase } from '../storage/postgres/connection.ts';
import { openAuditLog } from './auditLog.ts';

/** What is told of an audit log, and the exit code that says the same. */
export interface Verdict {
  /** 0 intact, 1 broken, 2 cannot be read. */
  readonly code: 0 | 1 | 2;
  /** The first line that does not fit. */
  readonly brokenAt: number | null;
  readonly message: string;
}

/**
 * Checks the audit log of a database, given by its path or address, against its anchor; a server may be
 * running on it.
 */
export async function verifyAudit(database: string, anchorPath: string): Promise<Verdict> {
  try {
    return await verify(database, anchorPath);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const name = database.includes('://') ? nameOfDatabase(database) : database;
    return unreadable(`the audit log in ${name} cannot be read: ${why}`);
  }
}

async function verify(database: string, anchorPath: string): Promise<Verdict> {
  const log = await openAuditLog(database);
  try {
    const anchor = new AnchorFile(anchorPath);
    const hasAnchor = (await anchor.last()) !== null;
    const { entries, brokenAt, head } = await checkChain(log.checkAudit, anchor.marks());
    if (brokenAt !== null) {
      const message = `broken: entry ${String(brokenAt)} is missing or is not what was written; ${String(entries)} entries before it fit`;
      return { code: 1, brokenAt, message };
    }
    if (!hasAnchor && entries > 0) {
      return unreadable(
        `the ${String(entries)} entries fit each other, but the anchor ${anchorPath} is missing, so a cut or a rewritten log would not show`,
      );
    }
    const upTo = entries === 0 ? '' : `, the newest with hash ${head}`;
    const message = `intact: ${String(entries)} entries${upTo}, in accordance with ${anchorPath}`;
    return { code: 0, brokenAt: null, message };
  } finally {
    await log.close();
  }
}

const unreadable = (message: string): Verdict => ({ code: 2, brokenAt: null, message });

/** The command: checks what the settings name, prints one line, returns the exit code. */
export async function runAuditVerify(env: Readonly<Record<string, string | undefined>>) {
  try {
    const { databaseUrl, databasePath, auditAnchorPath } = readConfig(env);
    const { code, message } = await verifyAudit(databaseUrl ?? databasePath, auditAnchorPath);
    process.stdout.write(`${message}\n`);
    return code;
  } catch (error) {
    process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
}
