import { afterEach, beforeEach } from 'vitest';
import { inFolder } from '../../services/testing/inFolder.ts';
import { ViewFixture } from '../../services/testing/viewFixture.ts';
import { insertWardWithFarDesk } from '../../storage/testing/exampleWard.ts';
import { openSqliteDatabase } from '../openDatabase.ts';

/** Gives every test of a file an office of its own, in the ward with a far desk and people in all its places. */
export function wardOfEachTest(take: (office: ViewFixture) => void): void {
  let end: () => Promise<void>;
  beforeEach(async () => {
    const made = await inFolder(openSqliteDatabase, (db) => new ViewFixture(db));
    end = made.end;
    await made.office.db.write(insertWardWithFarDesk);
    await made.office.addOthers();
    take(made.office);
  });
  afterEach(() => end());
}
