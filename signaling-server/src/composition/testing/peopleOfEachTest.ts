import { afterEach, beforeEach } from 'vitest';
import { createAccounts } from '../../auth/accounts.ts';
import type { OpenDatabase } from './accountDatabases.ts';
import { insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { temporaryFolder } from '../../services/admin/testing/adminFixture.ts';
import { PeopleFixture } from '../../services/admin/testing/peopleFixture.ts';

const WEB = { baseUrl: 'http://127.0.0.1', secureCookies: false };
const SECRET = 'a-secret-of-at-least-32-characters';

/**
 * Gives each test of a `describe` the people of the example ward, in a database of its own that is
 * closed and removed afterwards. To be called inside the `describe`; what it returns, inside a test.
 */
export function peopleOfEachTest(open: OpenDatabase): () => PeopleFixture {
  let fixture: PeopleFixture;
  let remove: () => void;
  beforeEach(async () => {
    const folder = temporaryFolder();
    remove = folder.remove;
    const db = await open(folder.databasePath);
    fixture = new PeopleFixture(db, (clock) =>
      createAccounts({ db, clock, secret: SECRET, ...WEB }),
    );
    await db.write(insertExampleWard);
    await fixture.fill();
  });
  afterEach(async () => {
    await fixture.db.close();
    remove();
  });
  return () => fixture;
}
