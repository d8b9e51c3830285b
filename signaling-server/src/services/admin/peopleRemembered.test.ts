import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAccounts } from '../../auth/accounts.ts';
import { openSqliteDatabase, type SqliteDatabase } from '../../composition/openDatabase.ts';
import { insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { ADMIN, temporaryFolder } from './testing/adminFixture.ts';
import { FACTS, PeopleFixture } from './testing/peopleFixture.ts';

const folders: (() => void)[] = [];
let db: SqliteDatabase;
let fixture: PeopleFixture;
/** Somebody who has joined, is signed in and has recovery codes. */
let staffId: string;
let sessionId: string;
beforeEach(async () => {
  const folder = temporaryFolder();
  folders.push(folder.remove);
  db = await openSqliteDatabase(folder.databasePath);
  const web = { baseUrl: 'http://127.0.0.1', secureCookies: false };
  const secret = 'a-secret-of-at-least-32-characters';
  fixture = new PeopleFixture(db, (clock) => createAccounts({ db, clock, secret, ...web }));
  await db.write(insertExampleWard);
  await fixture.fill();
  ({ staffId, sessionId } = await fixture.join());
  await fixture.accounts.newRecoveryCodes(staffId, 'ame-ni-mo-makezu-9');
  await fixture.people.inviteAgain(staffId, ADMIN);
});
afterEach(async () => {
  await db.close();
  for (const remove of folders.splice(0)) remove();
});

/** From now on this change of a table fails, as it would on a broken disk. */
const breaks = (change: string): void => {
  db.connection.exec(`create temp trigger broken before ${change}
    begin select raise(abort, 'broken'); end`);
};

const TABLES = ['staff', 'user', 'session', 'invitation', 'recovery_code', 'audit_entry'];
/** Everything that an admin's act could have changed. */
const stored = () =>
  TABLES.map((table) => db.connection.prepare(`select * from ${table} order by 1`).all());

/** What an admin does, and what it changes besides the log. */
const ACTS = [
  {
    act: 'inviting',
    run: () => fixture.people.invite({ ...FACTS, username: 'new-one' }, ADMIN),
    effects: ['insert on staff', 'insert on user', 'insert on invitation'],
  },
  {
    act: 'inviting again',
    run: () => fixture.people.inviteAgain(staffId, ADMIN),
    effects: ['insert on invitation'],
  },
  {
    act: 'resetting the second factor',
    run: () => fixture.people.resetSecondFactor(staffId, ADMIN),
    effects: ['delete on recovery_code', 'delete on session'],
  },
  {
    act: 'ending one session',
    run: () => fixture.people.signOut(staffId, sessionId, ADMIN),
    effects: ['delete on session'],
  },
  {
    act: 'ending all sessions',
    run: () => fixture.people.signOut(staffId, null, ADMIN),
    effects: ['delete on session'],
  },
  {
    act: 'disabling',
    run: () => fixture.people.disable(staffId, ADMIN),
    effects: ['update on staff', 'delete on session'],
  },
];

describe.each(ACTS)('$act', ({ run, effects }) => {
  it('[P34] happens with its entry', async () => {
    const [before, entries] = [stored(), (await fixture.log()).length];
    await run();
    expect(await fixture.log()).toHaveLength(entries + 1);
    expect(stored()).not.toEqual(before);
  });

  it.each(['insert on audit_entry', ...effects])(
    '[P34] leaves nothing, and tells nobody, when the %s fails',
    async (change) => {
      const [before, told] = [stored(), fixture.told.length];
      breaks(change);
      await expect(run()).rejects.toThrow('broken');
      expect(stored()).toEqual(before);
      expect(fixture.told).toHaveLength(told);
    },
  );

  it('[P34] leaves nothing on a full disk', async () => {
    await fillUp();
    const before = stored();
    await expect(run()).rejects.toMatchObject({ code: 'STORAGE_FULL' });
    expect(stored()).toEqual(before);
  });
});

/** Writes entries that are smaller than any of an admin, until not one more finds room. */
async function fillUp(): Promise<void> {
  const pages = Number(db.connection.pragma('page_count', { simple: true }));
  db.connection.pragma(`max_page_count = ${String(pages)}`);
  const fact = {
    actor: { kind: 'system' },
    from: '',
    action: 'system.setUp',
    record: { kind: 'system', id: '' },
    details: {},
  } as const;
  const small = () => db.write(({ audit }) => audit.append(fact, 1));
  const hasRoom = () =>
    small().then(
      () => true,
      () => false,
    );
  while (await hasRoom());
}

it('[P34] an end of sessions that finds none is no entry', async () => {
  await fixture.people.signOut(staffId, null, ADMIN);
  const entries = (await fixture.log()).length;
  await fixture.people.signOut(staffId, null, ADMIN);
  expect(await fixture.log()).toHaveLength(entries);
});
