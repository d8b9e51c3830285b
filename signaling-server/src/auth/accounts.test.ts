import { describe, expect, test } from 'vitest';
import {
  PASSWORD,
  HERE,
  MINUTE,
  clock,
  accounts,
  codeOf,
  complete,
  cookiesOf,
  tried,
  signedIn,
  waiting,
  guess,
  enrolled,
  invite,
  db,
  withAccounts,
} from './testing/openAccounts.ts';
import { commonPasswords } from './commonPasswords.ts';
import { FakeClock } from '../services/testing/fakeClock.ts';
import { accountDatabases } from '../composition/testing/accountDatabases.ts';

describe.each(accountDatabases)('on $name', ({ use }) => {
  withAccounts({ openDatabase: use(), FakeClock });

  test('[I12] a link is good once, for 72 hours, and only the newest', async () => {
    await accounts.ensure({ staffId: 'jiro', username: 'kudo', password: null });
    const [older, newest] = [await invite('jiro'), await invite('jiro')];
    await expect(accounts.invitee(older.token)).rejects.toMatchObject({
      code: 'INVITATION_INVALID',
    });
    expect(await accounts.invitee(newest.token)).toEqual({ staffId: 'jiro', username: 'kudo' });
    const accept = () => accounts.acceptInvitation(newest.token, PASSWORD, HERE, undefined);
    expect(await accept()).toMatchObject({ step: 'signedIn', session: { staffId: 'jiro' } });
    await expect(accept()).rejects.toMatchObject({ code: 'INVITATION_INVALID' });
    const late = await invite('jiro');
    await clock.advance(72 * 60 * MINUTE);
    await expect(accounts.invitee(late.token)).rejects.toMatchObject({
      code: 'INVITATION_INVALID',
    });
  });

  test('[I12] [I28] of two who use a link at once, one gets in', async () => {
    const { token } = await invite('hanako');
    const both = await Promise.allSettled(
      [1, 2].map(() => accounts.acceptInvitation(token, PASSWORD, HERE, undefined)),
    );
    expect(both.filter((b) => b.status === 'fulfilled')).toHaveLength(1);
  });

  test('[I12] a password that is too easy leaves the link as it was', async () => {
    const { token } = await invite('hanako');
    await expect(
      accounts.acceptInvitation(token, 'tanabe-tanabe-1234', HERE, undefined),
    ).rejects.toMatchObject({ code: 'PASSWORD_TOO_WEAK' });
    await expect(accounts.invitee(token)).resolves.toMatchObject({ username: 'tanabe' });
  });

  test('[I12] choosing a password by link ends what was signed in', async () => {
    const cookie = await signedIn();
    const { token } = await invite('hanako');
    await accounts.acceptInvitation(token, PASSWORD, HERE, undefined);
    expect(await accounts.whoIs(cookie)).toBeNull();
  });

  test.each(['sonyericsson', 'Chickenwing101', 'sunflower20261122', 'unbelievable2026'])(
    '[I6] %s, which lists of common passwords have, is refused',
    async (next) => {
      const change = accounts.changePassword('hanako', PASSWORD, next);
      await expect(change).rejects.toMatchObject({ code: 'PASSWORD_TOO_WEAK' });
    },
  );

  test('[I6] no password of the list gets in', async () => {
    const listed = [...(await commonPasswords())];
    expect(listed.length).toBeGreaterThan(3_000);
    const { token } = await invite('hanako');
    for (const password of listed.filter(({ length }) => length >= 12)) {
      const chosen = accounts.acceptInvitation(token, password, HERE, undefined);
      await expect(chosen).rejects.toMatchObject({ code: 'PASSWORD_TOO_WEAK' });
    }
  });

  test('[I22] a link lets choose a password, and asks for the second factor that exists', async () => {
    const { code } = await enrolled();
    const { token } = await invite('hanako');
    const next = 'amber boat under 7 bridges';
    const chosen = await accounts.acceptInvitation(token, next, HERE, undefined);
    expect(chosen).toMatchObject({ step: 'secondFactor', methods: ['totp', 'recovery'] });
    expect(await accounts.whoIs(cookiesOf(chosen))).toBeNull();
    expect(await complete(cookiesOf(chosen), code())).toBe('signedIn');
    await expect(accounts.invitee(token)).rejects.toMatchObject({ code: 'INVITATION_INVALID' });
    expect(await tried(next)).toBe('secondFactor');
  });

  test('[I22] after a reset of the second factors a link signs in by itself', async () => {
    await enrolled();
    await db.write((unit) => {
      accounts.resetFactors(unit, 'hanako');
    });
    const { token } = await invite('hanako');
    expect(await accounts.acceptInvitation(token, PASSWORD, HERE, undefined)).toMatchObject({
      step: 'signedIn',
    });
  });

  test('[I22] what waits for its second factor by the former password is over', async () => {
    const { code } = await enrolled();
    const before = await waiting();
    const { token } = await invite('hanako');
    await accounts.acceptInvitation(token, 'amber boat under 7 bridges', HERE, undefined);
    expect(await complete(before, code())).toBe('NOT_SIGNED_IN');
  });

  test('[I13] changing the own password needs the present one, ten tries at most', async () => {
    const change = (current: string) =>
      accounts.changePassword('hanako', current, 'amber boat under 7 bridges').catch(codeOf);
    expect(await change('not the password')).toBe('WRONG_CREDENTIALS');
    await Promise.all(Array.from({ length: 9 }, () => change('not the password')));
    expect(await change(PASSWORD)).toBe('ACCOUNT_LOCKED');
    await clock.advance(15 * MINUTE);
    await change(PASSWORD);
    expect(await tried('amber boat under 7 bridges')).toBe('signedIn');
  });

  test('[I14] an admin sees who is signed in where, and which lock holds until when', async () => {
    await signedIn();
    await guess(10);
    const [facts] = await accounts.overview();
    expect(facts).toMatchObject({
      username: 'tanabe',
      hasPassword: true,
      totp: false,
      lockedUntil: clock.now() + 15 * MINUTE,
      sessions: [{ ...HERE, since: clock.now(), lastActiveAt: clock.now() }],
    });
  });

  test('[I14] a reset takes every second factor away', async () => {
    await enrolled();
    await db.write((unit) => {
      accounts.resetFactors(unit, 'hanako');
    });
    expect(await accounts.factors('hanako')).toEqual({
      totp: false,
      passkeys: 0,
      recoveryCodesLeft: 0,
    });
  });
});
