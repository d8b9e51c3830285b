import { NO_SKILLS } from '@madoguchi/domain';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createAccounts,
  DEMO_PASSWORD,
  openSqliteDatabase,
  seed,
  sessionSecret,
  systemClock,
} from '@madoguchi/signaling-server';
import type { Accounts, SqliteDatabase } from '@madoguchi/signaling-server';

/** What every bench asks about; it leads to the desk of the kiosk's own 総合支所. */
export const benchTopic = 'care';

const branches = ['setagaya', 'kitazawa', 'tamagawa', 'kinuta', 'karasuyama'];

/** The 総合支所 of the n-th kiosk and of the n-th specialist of a bench, from 1: all in turn. */
export const branchOf = (n: number): string => branches[(n - 1) % branches.length] ?? '';

export const centerOf = (n: number): string => `${branchOf(n)}-1`;
export const deskOf = (n: number): string => `${branchOf(n)}-health-welfare`;

/** Sign-in name of the n-th specialist of a bench, from 1. */
export const specialistName = (n: number): string => `bench-${String(n)}`;
export const specialistId = (n: number): string => `staff-${specialistName(n)}`;

/** A folder that is gone with the bench, whatever way the bench ends. */
export function benchFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'madoguchi-bench-'));
  process.once('exit', () => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** Nobody signs in at a bench that needs no server; hashing passwords would only take time. */
const noAccounts: Pick<Accounts, 'ensure'> = { ensure: () => Promise.resolve() };

/**
 * Opens the database of `dataDir`, filled with the demo ward and `specialists` more people, spread
 * over the five 総合支所: the demo ward has too few for 20 calls at once.
 */
export async function openBenchWard(
  dataDir: string,
  specialists: number,
  { accounts = noAccounts as Accounts }: { readonly accounts?: Accounts } = {},
): Promise<SqliteDatabase> {
  const db = await openSqliteDatabase(join(dataDir, 'madoguchi.sqlite'));
  await seed(db, accounts, 'demo');
  const numbers = Array.from({ length: specialists }, (_, index) => index + 1);
  await db.write(({ staff }) => {
    for (const n of numbers) {
      const displayName = specialistName(n);
      const deskIds = [deskOf(n)];
      const rights = { deskIds, centerIds: [], districtIds: [], disabled: false };
      staff.insert({
        id: specialistId(n),
        displayName,
        role: 'specialist',
        ...rights,
        skills: NO_SKILLS,
      });
    }
  });
  return db;
}

/** Prepares a data folder for the real server, where the further specialists can sign in. */
export async function prepareServerWard(dataDir: string, specialists: number): Promise<void> {
  const db = await openBenchWard(dataDir, specialists);
  const accounts = createAccounts({
    db,
    clock: systemClock,
    secret: sessionSecret(dataDir),
    baseUrl: 'http://127.0.0.1',
    secureCookies: false,
  });
  for (let n = 1; n <= specialists; n += 1) {
    const username = specialistName(n);
    await accounts.ensure({ staffId: specialistId(n), username, password: DEMO_PASSWORD });
  }
  await db.close();
}
