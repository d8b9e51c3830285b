import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../ports/store.ts';
import type { Fixture } from './fixture.ts';

/** A fixture on a database file of its own, and how to be done with both. */
export async function inFolder<T extends Fixture>(
  open: (path: string) => Promise<Database>,
  make: (db: Database) => T,
): Promise<{ office: T; end: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-office-'));
  const db = await open(join(folder, 'ward.sqlite'));
  const office = make(db);
  return {
    office,
    async end() {
      office.services.stop();
      await db.close();
      rmSync(folder, { recursive: true });
    },
  };
}
