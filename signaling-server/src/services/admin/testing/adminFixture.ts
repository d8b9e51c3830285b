import type { AuditEntry, Caller } from '@madoguchi/domain';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database, Stores } from '../../../ports/store.ts';
import { RightsChanges, type RightsChange } from '../../access/rightsChanges.ts';
import { FakeClock } from '../../testing/fakeClock.ts';
import type { AdminParts } from '../adminParts.ts';

/** The admin who does everything in these tests. */
export const ADMIN: Caller = {
  actor: { kind: 'staff', staffId: 'admin', role: 'admin' },
  from: '192.0.2.1',
};

/** What the admin's services work with, over a database that a test brings; what is told is kept. */
export class AdminFixture implements AdminParts {
  readonly clock = new FakeClock();
  readonly rights = new RightsChanges();
  readonly told: RightsChange[] = [];
  readonly db: Database;

  constructor(db: Database) {
    this.db = db;
    this.rights.onChange((change) => this.told.push(change));
  }

  /** The entries of the audit log, the newest first. */
  log(): Promise<readonly AuditEntry[]> {
    const anything = { staffId: null, recordKind: null, recordId: null, action: null };
    const everything = { ...anything, from: null, until: null, before: null };
    return this.db.archive.searchAudit(everything, 100);
  }

  /** Something of the ward as it is stored now. */
  stored<T>(read: (organisation: Stores['organisation']) => T): T {
    return this.db.read(({ organisation }) => read(organisation));
  }
}

/** A folder for one database. */
export function temporaryFolder(): { databasePath: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-admin-'));
  return {
    databasePath: join(folder, 'test.sqlite'),
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}
