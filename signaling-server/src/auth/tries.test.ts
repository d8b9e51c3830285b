import { describe, expect, test } from 'vitest';
import {
  PASSWORD,
  HERE,
  MINUTE,
  clock,
  accounts,
  tried,
  signedIn,
  guess,
  enrolled,
  waiting,
  complete,
  invite,
  tables,
  withAccounts,
} from './testing/openAccounts.ts';
import { triesKey } from './tries.ts';
import { FakeClock } from '../services/testing/fakeClock.ts';
import { accountDatabases } from '../composition/testing/accountDatabases.ts';

describe.each(accountDatabases)('on $name', ({ use }) => {
  withAccounts({ openDatabase: use(), FakeClock });

  test('[I9] [I28] ten wrong passwords lock, however many come at once', async () => {
    const answers = await guess(30);
    expect(answers.filter((a) => a === 'WRONG_CREDENTIALS')).toHaveLength(9);
    expect(answers.filter((a) => a === 'ACCOUNT_LOCKED')).toHaveLength(21);
    expect(await tried(PASSWORD)).toBe('ACCOUNT_LOCKED');
  });

  test('[I9] the 15 minutes of a lock begin with the try that locked', async () => {
    await guess(9);
    await clock.advance(14 * MINUTE);
    expect(await guess(1)).toEqual(['ACCOUNT_LOCKED']);
    await clock.advance(14 * MINUTE);
    expect(await tried(PASSWORD)).toBe('ACCOUNT_LOCKED');
    await clock.advance(MINUTE);
    expect(await tried(PASSWORD)).toBe('signedIn');
  });

  test('[I9] a lock ends by itself after 15 minutes', async () => {
    await guess(10);
    await clock.advance(15 * MINUTE);
    expect(await tried(PASSWORD)).toBe('signedIn');
  });

  test('[I9] wrong tries are forgotten after 15 minutes, and with the right password', async () => {
    await guess(9);
    await clock.advance(15 * MINUTE);
    await guess(9);
    expect(await tried(PASSWORD)).toBe('signedIn');
    expect(await guess(1)).toEqual(['WRONG_CREDENTIALS']);
  });

  test('[I9] wrong codes count like wrong passwords, and the password does not undo them', async () => {
    await enrolled();
    const answers: unknown[] = [];
    for (let i = 0; i < 10; i += 1) answers.push(await complete(await waiting(), '000000'));
    expect(answers.slice(0, 9)).toEqual(Array(9).fill('SECOND_FACTOR_WRONG'));
    expect(answers[9]).toBe('ACCOUNT_LOCKED');
    expect(await tried(PASSWORD)).toBe('ACCOUNT_LOCKED');
  });

  test('[I10] the device of the owner has its own count', async () => {
    const own = await signedIn();
    await guess(20);
    expect(await tried(PASSWORD)).toBe('ACCOUNT_LOCKED');
    expect(await tried(PASSWORD, own)).toBe('signedIn');
  });

  test('[I10] a device cookie that was made up opens no count of its own', async () => {
    await guess(10);
    const made = `madoguchi_device=${'x'.repeat(43)}`;
    expect(await tried(PASSWORD, made)).toBe('ACCOUNT_LOCKED');
  });

  test('[I10] a known device is forgotten after 90 days', async () => {
    const own = await signedIn();
    await clock.advance(90 * 24 * 60 * MINUTE);
    await guess(10);
    expect(await tried(PASSWORD, own)).toBe('ACCOUNT_LOCKED');
  });

  test('[I10] a new invitation gets in at once', async () => {
    await guess(10);
    const { token } = await invite('hanako');
    await accounts.acceptInvitation(token, 'amber boat under 7 bridges', HERE, undefined);
    expect(await tried('amber boat under 7 bridges')).toBe('signedIn');
  });

  test('[I11] a name that does not exist is answered and locked like one that does', async () => {
    const answers = await guess(12, undefined, 'nobody');
    expect(answers.filter((a) => a === 'WRONG_CREDENTIALS')).toHaveLength(9);
    expect(await tried(PASSWORD, undefined, 'nobody')).toBe('ACCOUNT_LOCKED');
  });

  test('[I11] of unknown names 10,000 are remembered, and real accounts are never pushed out', async () => {
    await guess(1);
    await clock.advance(1);
    const row = { is_known: 0, count: 9, locked_until: null };
    const unknown = (n: number) => ({ ...row, key: `name:${String(n)}`, since: clock.now() + n });
    for (let n = 0; n < 10_000; n += 2_000) {
      const rows = Array.from({ length: 2_000 }, (_, i) => unknown(n + i));
      await tables().insertInto('sign_in_tries').values(rows).execute();
    }
    await clock.advance(10_000);
    await guess(1, undefined, 'nobody');
    const kept = await tables().selectFrom('sign_in_tries').select('key').execute();
    const keys = kept.map(({ key }) => key);
    expect(keys).toHaveLength(10_001);
    expect(keys).toEqual(
      expect.arrayContaining([triesKey.name('tanabe'), triesKey.name('nobody')]),
    );
    expect(keys).toContain('name:1');
    expect(keys).not.toContain('name:0');
  });
});
