import { describe, expect, test } from 'vitest';
import { FakeClock } from '../services/testing/fakeClock.ts';
import { accountDatabases } from '../composition/testing/accountDatabases.ts';
import { createAuth } from './createAuth.ts';
import {
  clock,
  cookiesOf,
  db,
  enrolled,
  HERE,
  PASSWORD,
  withAccounts,
} from './testing/openAccounts.ts';

describe.each(accountDatabases)('on $name', ({ use }) => {
  withAccounts({ openDatabase: use(), FakeClock });

  const OF_HOST =
    /^__Host-[\w.]+=[^;]*(?=.*; Path=\/(;|$))(?=.*; Secure)(?=.*; HttpOnly)(?=.*; SameSite=Strict)/i;

  /** The same accounts as a server behind https keeps them. */
  function withHttps() {
    const kept = { secret: 'a secret of at least 32 characters.', secureCookies: true };
    const origin = 'https://madoguchi.example';
    const options = { db, clock, ...kept, baseUrl: origin, allowedOrigins: [origin] };
    return createAuth({ ...options, singleSignOn: null });
  }

  test('[I25] with https every cookie belongs to this host alone and is sent over https alone', async () => {
    const { accounts, passkeys } = withHttps();
    const session = await accounts.signIn('tanabe', PASSWORD, HERE, undefined);
    const { cookies: challenge } = await passkeys.options('https://madoguchi.example');
    await enrolled();
    const waiting = await accounts.signIn('tanabe', PASSWORD, HERE, undefined);
    const cleared = await accounts.signOut(cookiesOf(session));
    const all = [...session.cookies, ...challenge, ...waiting.cookies, ...cleared.cookies];
    expect(all.length).toBeGreaterThanOrEqual(5);
    for (const cookie of all) {
      expect(cookie).toMatch(OF_HOST);
      expect(cookie).not.toMatch(/Domain=/i);
    }
  });

  test('[I25] the cookie with the prefix is the session', async () => {
    const { accounts } = withHttps();
    const session = cookiesOf(await accounts.signIn('tanabe', PASSWORD, HERE, undefined));
    expect(await accounts.whoIs(session)).toMatchObject({ staffId: 'hanako' });
    expect(await accounts.whoIs(session.replaceAll('__Host-', ''))).toBeNull();
  });
});
