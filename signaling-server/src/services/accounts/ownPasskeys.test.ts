import { NO_SKILLS, type Role } from '@madoguchi/domain';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createAuth } from '../../auth/createAuth.ts';
import type { AuthOptions } from '../../auth/parts.ts';
import { PasskeyTable } from '../../auth/passkeyTable.ts';
import type { AccountTables } from '../../auth/tables.ts';
import type { OpenSession } from '../../ports/accounts.ts';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { accountDatabases } from '../../composition/testing/accountDatabases.ts';
import { OwnPasskeys } from './ownPasskeys.ts';
import { SessionLog } from './sessionLog.ts';
import { SessionView } from './sessionView.ts';
import { AdminFixture, temporaryFolder } from '../admin/testing/adminFixture.ts';

const PASSWORD = 'violet kettle on the 9th roof';
const HERE = { from: '192.0.2.1', browser: 'Chrome' };

const folders: (() => void)[] = [];
let db: AuthOptions['db'];
let fixture: AdminFixture;
let own: OwnPasskeys;
let table: PasskeyTable;
let accounts: ReturnType<typeof createAuth>['accounts'];
afterEach(async () => {
  await db.close();
  for (const remove of folders.splice(0)) remove();
});

const path = (): string => {
  const folder = temporaryFolder();
  folders.push(folder.remove);
  return folder.databasePath;
};

function begin(opened: typeof db): void {
  db = opened;
  fixture = new AdminFixture(db);
  const { clock } = fixture;
  const web = { baseUrl: 'http://127.0.0.1', allowedOrigins: ['http://127.0.0.1'] };
  const kept = { secret: 'a secret of at least 32 characters.', secureCookies: false };
  const auth = createAuth({ db, clock, ...web, ...kept, singleSignOn: null });
  ({ accounts } = auth);
  table = new PasskeyTable(db.accounts.kysely.withTables<AccountTables>());
  const [log, view] = [new SessionLog(db, clock), new SessionView(db, accounts)];
  own = new OwnPasskeys({ db, clock, accounts, passkeys: auth.passkeys, log, view });
}

/** Somebody who is signed in and has passkeys of these names. */
async function somebody(staffId: string, role: Role, ...names: string[]): Promise<OpenSession> {
  const places = { deskIds: [], centerIds: [], districtIds: [], skills: NO_SKILLS };
  await db.write(({ staff }) => {
    staff.insert({ id: staffId, displayName: staffId, role, disabled: false, ...places });
  });
  await accounts.ensure({ staffId, username: staffId, password: PASSWORD });
  const signIn = await accounts.signIn(staffId, PASSWORD, HERE, undefined);
  if (signIn.step !== 'signedIn') throw new Error('a second factor was asked for');
  for (const name of names) {
    await table.insert(passkeyOf(staffId, name), name, fixture.clock.now());
    await fixture.clock.advance(1_000);
  }
  return signIn.session;
}

const passkeyOf = (staffId: string, name: string) => ({
  id: `id-${name}`,
  staffId,
  publicKey: new Uint8Array(8),
  counter: 0,
});

const as = ({ staffId }: OpenSession, role: Role) => ({
  actor: { kind: 'staff', staffId, role } as const,
  from: HERE.from,
});
const names = async (session: OpenSession) =>
  (await own.list(session)).passkeys.map(({ name }) => name);
const remove = (
  session: OpenSession,
  name: string,
  role: Role = 'specialist',
  password = PASSWORD,
) => own.remove(session, { id: `id-${name}`, password }, as(session, role));

describe.each(accountDatabases)('on $name', ({ use: databases }) => {
  const open = databases();
  beforeEach(async () => {
    begin(await open(path()));
  });

  test('[I19] shows the own passkeys with when they were added and last used', async () => {
    const hanako = await somebody('hanako', 'specialist', 'desk', 'key');
    await somebody('jiro', 'specialist', 'other');
    const now = fixture.clock.now();
    await table.used(passkeyOf('hanako', 'key'), 1, now);
    const [desk, key] = (await own.list(hanako)).passkeys;
    expect(desk).toMatchObject({ id: 'id-desk', name: 'desk', lastUsedAt: null });
    expect(key).toMatchObject({ id: 'id-key', name: 'key', lastUsedAt: now });
    expect((await own.list(hanako)).passkeys).toHaveLength(2);
  });

  test('[I19] removes one of the own, in the log, and nobody is signed out by it', async () => {
    const hanako = await somebody('hanako', 'specialist', 'desk', 'key');
    const before = (await accounts.overview())[0]?.sessions;
    expect(before).toHaveLength(1);
    await remove(hanako, 'desk');
    expect(await names(hanako)).toEqual(['key']);
    expect((await fixture.log())[0]).toMatchObject({
      ...as(hanako, 'specialist'),
      action: 'account.changed',
      record: { kind: 'staff', id: 'hanako' },
      details: { what: 'passkeyRemoved', left: 1 },
    });
    expect((await accounts.overview())[0]?.sessions).toEqual(before);
  });

  test("[I19] somebody else's passkey is not there", async () => {
    const hanako = await somebody('hanako', 'specialist', 'desk');
    const jiro = await somebody('jiro', 'specialist', 'other');
    await expect(remove(hanako, 'other')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await names(jiro)).toEqual(['other']);
  });

  test('[I19] asks for the own password, and a wrong one is in the log', async () => {
    const hanako = await somebody('hanako', 'specialist', 'desk');
    const wrong = remove(hanako, 'desk', 'specialist', 'not the password');
    await expect(wrong).rejects.toMatchObject({ code: 'WRONG_CREDENTIALS' });
    expect(await names(hanako)).toEqual(['desk']);
    expect((await fixture.log())[0]).toMatchObject({
      action: 'session.refused',
      record: { id: 'hanako' },
    });
  });

  test('[I19] an admin keeps one; with another one, either may go', async () => {
    const admin = await somebody('chief', 'admin', 'desk');
    await expect(remove(admin, 'desk', 'admin')).rejects.toMatchObject({ code: 'PASSKEY_NEEDED' });
    expect(await names(admin)).toEqual(['desk']);
    await table.insert(passkeyOf('chief', 'key'), 'key', fixture.clock.now());
    await remove(admin, 'desk', 'admin');
    expect(await names(admin)).toEqual(['key']);
  });

  test('[I19] of several that go in the same moment each entry says how many are left', async () => {
    const hanako = await somebody('hanako', 'specialist', 'desk', 'key', 'phone');
    await Promise.all(['desk', 'key', 'phone'].map((name) => remove(hanako, name)));
    expect(await names(hanako)).toEqual([]);
    const removals = (await fixture.log()).filter(({ action }) => action === 'account.changed');
    expect(removals.map(({ details }) => details['left'])).toEqual([0, 1, 2]);
  });

  test('[I19] [I28] of two that an admin removes in the same moment one stays', async () => {
    const admin = await somebody('chief', 'admin', 'desk', 'key');
    const both = await Promise.allSettled(['desk', 'key'].map((n) => remove(admin, n, 'admin')));
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await names(admin)).toHaveLength(1);
  });
});

test('[I19] no removal without its entry', async () => {
  const sqlite = await openSqliteDatabase(path());
  begin(sqlite);
  const hanako = await somebody('hanako', 'specialist', 'desk');
  sqlite.connection.exec(`create temp trigger full before insert on audit_entry
    begin select raise(abort, 'no room'); end`);
  await expect(remove(hanako, 'desk')).rejects.toThrow('no room');
  expect(await names(hanako)).toEqual(['desk']);
});
