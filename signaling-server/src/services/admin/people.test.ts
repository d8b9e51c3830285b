import type { Person } from '@madoguchi/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAccounts } from '../../auth/accounts.ts';
import type { Accounts } from '../../ports/accounts.ts';
import { openSqliteDatabase } from '../../storage/sqlite/sqliteDatabase.ts';
import { insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { PeopleAdmin } from './people.ts';
import { ADMIN, AdminFixture, temporaryFolder } from './testing/adminFixture.ts';

const PASSWORD = 'ame-ni-mo-makezu-9';
const DEVICE = { from: '192.0.2.7', browser: 'Firefox' };
const FACTS = {
  displayName: '窓口 担当',
  role: 'specialist',
  deskIds: ['desk'],
  centerIds: [],
} as const;

const folders: (() => void)[] = [];
const connected = new Set<string>();
let fixture: AdminFixture;
let accounts: Accounts;
let people: PeopleAdmin;
beforeEach(async () => {
  const folder = temporaryFolder();
  folders.push(folder.remove);
  const db = await openSqliteDatabase(folder.databasePath);
  fixture = new AdminFixture(db);
  const { clock, rights } = fixture;
  const web = { baseUrl: 'http://127.0.0.1', secureCookies: false };
  accounts = createAccounts({ db, clock, secret: 'a-secret-of-at-least-32-characters', ...web });
  const isSessionConnected = (_staffId: string, sessionId: string) => connected.has(sessionId);
  people = new PeopleAdmin({ db, clock, rights, accounts, isSessionConnected });
  await db.write((stores) => {
    insertExampleWard(stores);
    const works = { deskIds: [], centerIds: [], disabled: false };
    stores.staff.insert({ id: 'admin', displayName: '管理者', role: 'admin', ...works });
  });
  await accounts.ensure({ staffId: 'admin', username: 'kanri', password: PASSWORD });
});
afterEach(async () => {
  connected.clear();
  await fixture.db.close();
  for (const remove of folders.splice(0)) remove();
});

const invite = (username = 'madoguchi-1') => people.invite({ ...FACTS, username }, ADMIN);
const accept = (token: string) => accounts.acceptInvitation(token, PASSWORD, DEVICE, undefined);
/** Invites somebody who then chooses a password; returns who it is and the open session. */
async function join(username?: string): Promise<{ staffId: string; sessionId: string }> {
  const { token, staffId } = await invite(username);
  const { session } = await accept(token);
  return { staffId, sessionId: session.sessionId };
}
async function personOf(staffId: string): Promise<Person> {
  const found = (await people.all()).people.find((p) => p.staffId === staffId);
  if (found === undefined) throw new Error(`${staffId} is not in the list`);
  return found;
}
const makeAdmin = (staffId: string) =>
  people.change(staffId, { ...FACTS, role: 'admin', deskIds: [] }, ADMIN);

describe('inviting', () => {
  it('[P16] an invited person is in the list, without a password, and the link lets them in', async () => {
    const { staffId, token, expiresAt } = await invite();
    expect(await personOf(staffId)).toMatchObject({
      ...FACTS,
      username: 'madoguchi-1',
      state: 'invited',
      invitationEndsAt: expiresAt,
      sessions: [],
    });
    await accept(token);
    expect(await personOf(staffId)).toMatchObject({ state: 'active', sessions: [DEVICE] });
  });

  it('[P16] a name that is taken, also by somebody invited in the same moment', async () => {
    const both = await Promise.allSettled([invite(), invite()]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    await expect(invite('kanri')).rejects.toMatchObject({ code: 'NAME_TAKEN' });
    expect((await people.all()).people).toHaveLength(4);
  });

  it('[P16] desks and centers exist; else nobody is added', async () => {
    for (const wrong of [{ deskIds: ['nowhere'] }, { centerIds: ['nowhere'] }]) {
      const invited = people.invite({ ...FACTS, ...wrong, username: 'madoguchi-1' }, ADMIN);
      await expect(invited).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    expect((await people.all()).people).toHaveLength(3);
    expect(fixture.log()).toEqual([]);
  });

  it('[P16] the log knows who was invited as what, and not the link', async () => {
    const { staffId, token } = await invite();
    expect(fixture.log()).toMatchObject([
      {
        ...ADMIN,
        action: 'people.invited',
        record: { kind: 'staff', id: staffId },
        details: { 'username.after': 'madoguchi-1', 'role.after': 'specialist' },
      },
    ]);
    expect(JSON.stringify(fixture.log())).not.toContain(token);
  });

  it('[P17] a new invitation ends the one before', async () => {
    const { staffId, token } = await invite();
    const again = await people.inviteAgain(staffId, ADMIN);
    await expect(accept(token)).rejects.toMatchObject({ code: 'INVITATION_INVALID' });
    expect((await accept(again.token)).session.staffId).toBe(staffId);
  });

  it('[P17] somebody who is disabled, or not there, gets no invitation', async () => {
    const { staffId } = await invite();
    await people.disable(staffId, ADMIN);
    const refused = people.inviteAgain(staffId, ADMIN);
    await expect(refused).rejects.toMatchObject({ code: 'WRONG_STATE' });
    await expect(people.inviteAgain('nobody', ADMIN)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('changing', () => {
  it('[P18] a change is stored, in the log and told', async () => {
    const { staffId } = await invite();
    const facts = {
      ...FACTS,
      role: 'staff',
      deskIds: [],
      centerIds: ['center', 'center'],
    } as const;
    await people.change(staffId, facts, ADMIN);
    expect(await personOf(staffId)).toMatchObject({ role: 'staff', centerIds: ['center'] });
    expect(fixture.log()[0]).toMatchObject({
      action: 'people.changed',
      record: { kind: 'staff', id: staffId },
      details: {
        'role.before': 'specialist',
        'role.after': 'staff',
        'desks.before': 'desk',
        'desks.after': '',
        'centers.before': '',
        'centers.after': 'center',
      },
    });
    expect(fixture.told.at(-1)).toEqual({ type: 'staffChanged', staffId });
  });

  it('[P18] places that are not there, and somebody who is not', async () => {
    const wrong = people.change('staff-1', { ...FACTS, deskIds: ['nowhere'] }, ADMIN);
    await expect(wrong).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const nobody = people.change('nobody', FACTS, ADMIN);
    await expect(nobody).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(fixture.log()).toEqual([]);
  });

  it('[P19] the last admin stays one, even if another was invited but never came', async () => {
    const { staffId } = await invite();
    await makeAdmin(staffId);
    const lastAdmin = { code: 'LAST_ADMIN' };
    await expect(people.change('admin', FACTS, ADMIN)).rejects.toMatchObject(lastAdmin);
    await expect(people.disable('admin', ADMIN)).rejects.toMatchObject(lastAdmin);
    expect(await personOf('admin')).toMatchObject({ role: 'admin', state: 'active' });
  });

  it('[P19] with another active admin, one may go', async () => {
    const { staffId } = await join();
    await makeAdmin(staffId);
    await people.disable('admin', ADMIN);
    expect(await personOf('admin')).toMatchObject({ state: 'disabled' });
    await expect(people.disable(staffId, ADMIN)).rejects.toMatchObject({ code: 'LAST_ADMIN' });
  });

  it('[P19] of two admins who go in the same moment one stays', async () => {
    const { staffId } = await join();
    await makeAdmin(staffId);
    const both = await Promise.allSettled([
      people.disable('admin', ADMIN),
      people.disable(staffId, ADMIN),
    ]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  });
});

describe('shutting out', () => {
  const ended = (staffId: string, sessionId: string | null) => ({
    type: 'sessionsEnded',
    staffId,
    sessionId,
    code: 'NOT_SIGNED_IN',
  });

  it('[P20] disabling ends all sessions, is in the log and told', async () => {
    const { staffId } = await join();
    await people.disable(staffId, ADMIN);
    expect(await personOf(staffId)).toMatchObject({ state: 'disabled', sessions: [] });
    expect(fixture.log()[0]).toMatchObject({ action: 'people.disabled', record: { id: staffId } });
    expect(fixture.told).toContainEqual(ended(staffId, null));
  });

  it('[P20] disabling once more is told once more, but is no second entry', async () => {
    await people.disable('staff-1', ADMIN);
    await people.disable('staff-1', ADMIN);
    expect(fixture.log()).toHaveLength(1);
    expect(fixture.told.filter(({ type }) => type === 'sessionsEnded')).toHaveLength(2);
  });

  it('[P20] enabling lets in again with the same password', async () => {
    const { staffId } = await join();
    await people.disable(staffId, ADMIN);
    const signIn = () => accounts.signIn('madoguchi-1', PASSWORD, DEVICE, undefined);
    await expect(signIn()).rejects.toMatchObject({ code: 'WRONG_CREDENTIALS' });
    await people.enable(staffId, ADMIN);
    expect((await signIn()).step).toBe('signedIn');
    expect(fixture.log()[0]).toMatchObject({ action: 'people.enabled', record: { id: staffId } });
  });

  it('[P21] resetting the second factor signs out everywhere', async () => {
    const { staffId } = await join();
    await people.resetSecondFactor(staffId, ADMIN);
    expect(await personOf(staffId)).toMatchObject({ totp: false, passkeys: 0, sessions: [] });
    expect(fixture.log()[0]).toMatchObject({ action: 'people.factorReset' });
    expect(fixture.told.at(-1)).toEqual(ended(staffId, null));
  });

  it('[P21] one session ends, the other stays', async () => {
    const { staffId, sessionId } = await join();
    await accounts.signIn('madoguchi-1', PASSWORD, DEVICE, undefined);
    await people.signOut(staffId, sessionId, ADMIN);
    expect((await personOf(staffId)).sessions).toHaveLength(1);
    expect(fixture.told.at(-1)).toEqual(ended(staffId, sessionId));
    await people.signOut(staffId, null, ADMIN);
    expect((await personOf(staffId)).sessions).toEqual([]);
  });
});

describe('the list', () => {
  it('[P22] tells by which session somebody is connected', async () => {
    const { staffId, sessionId } = await join();
    await accounts.signIn('madoguchi-1', PASSWORD, DEVICE, undefined);
    connected.add(sessionId);
    const { sessions } = await personOf(staffId);
    expect(sessions.filter((s) => s.connected).map((s) => s.sessionId)).toEqual([sessionId]);
    expect(sessions).toHaveLength(2);
  });

  it('[P22] somebody without an account is there, as invited', async () => {
    expect(await personOf('staff-1')).toMatchObject({ username: null, state: 'invited' });
  });
});
