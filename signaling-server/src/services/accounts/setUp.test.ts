import { describe, expect, test } from 'vitest';
import {
  accounts,
  clock,
  codeOf,
  db,
  guess,
  HERE,
  PASSWORD,
  withAccounts,
} from '../../auth/testing/openAccounts.ts';
import { SessionLog } from './sessionLog.ts';
import { SetUp } from './setUp.ts';
import { FakeClock } from '../testing/fakeClock.ts';
import { accountDatabases } from '../../composition/testing/accountDatabases.ts';

describe.each(accountDatabases)('on $name', ({ use }) => {
  withAccounts({ openDatabase: use(), FakeClock });

  const EVERYTHING = {
    ...{ staffId: null, recordKind: null, recordId: null, action: null },
    ...{ from: null, until: null, before: null },
  };
  const WHO = { displayName: '管理者', username: 'first', password: PASSWORD };

  async function begun(): Promise<{ setUp: SetUp; code: string }> {
    const setUp = new SetUp(db, accounts, clock, new SessionLog(db, clock));
    return { setUp, code: (await setUp.begin()) ?? '' };
  }

  test('[I15] the setup code has 80 bits, grouped for reading', async () => {
    const { code } = await begun();
    expect(code).toMatch(/^[A-HJ-NP-Z2-9]{4}(-[A-HJ-NP-Z2-9]{4}){3}$/);
  });

  test('[I15] however many wrong setup codes are tried, the right one gets in', async () => {
    const { setUp, code } = await begun();
    for (let i = 0; i < 30; i += 1) {
      expect(await setUp.firstAdmin('WRONG', WHO, HERE).catch(codeOf)).toBe('INVITATION_INVALID');
    }
    expect(await setUp.firstAdmin(code, WHO, HERE)).toMatchObject({ session: {} });
  });

  test('[I23] a wrong setup code is in the audit log with its address, the code is not', async () => {
    const { setUp } = await begun();
    await setUp.firstAdmin('TYPED-CODE', WHO, HERE).catch(codeOf);
    const entries = await db.archive.searchAudit(EVERYTHING, 10);
    expect(entries).toMatchObject([
      {
        ...{ actor: { kind: 'anonymous' }, from: HERE.from, action: 'session.refused' },
        ...{ record: { kind: 'system', id: 'signIn' } },
        details: { by: 'setUp', code: 'INVITATION_INVALID' },
      },
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/TYPED-CODE|first|管理者/);
  });

  test('[I15] of two who use the setup code at once, one is the first admin', async () => {
    const { setUp, code } = await begun();
    const both = await Promise.all(
      ['first', 'second'].map((username) =>
        setUp.firstAdmin(code, { ...WHO, username }, HERE).then(() => 'made', codeOf),
      ),
    );
    expect(both).toEqual(['made', 'INVITATION_INVALID']);
  });

  test('[I15] a stranger who locks the name beforehand does not stand in the way', async () => {
    const { setUp, code } = await begun();
    await guess(10, undefined, 'first');
    expect(await setUp.firstAdmin(code, WHO, HERE)).toMatchObject({ session: {} });
  });

  test('[I15] what was cut short after the account was made is gone on with', async () => {
    const { setUp, code } = await begun();
    const easy = { ...WHO, password: 'first-first-first' };
    expect(await setUp.firstAdmin(code, easy, HERE).catch(codeOf)).toBe('PASSWORD_TOO_WEAK');
    const { session } = await setUp.firstAdmin(code, WHO, HERE);
    const admins = db.read(({ staff }) => staff.all()).filter((s) => s.role === 'admin');
    expect(admins.map((a) => a.id)).toEqual([session.staffId]);
  });

  test('[I15] a name that somebody has already is refused', async () => {
    const { setUp, code } = await begun();
    const taken = { ...WHO, username: 'tanabe' };
    expect(await setUp.firstAdmin(code, taken, HERE).catch(codeOf)).toBe('NAME_TAKEN');
  });

  test('[I15] with an admin who can sign in there is no setup code', async () => {
    const { setUp, code } = await begun();
    await setUp.firstAdmin(code, WHO, HERE);
    expect(await new SetUp(db, accounts, clock, new SessionLog(db, clock)).begin()).toBeNull();
  });
});
