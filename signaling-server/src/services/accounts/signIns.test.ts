import type { AuditEntry } from '@madoguchi/domain';
import { describe, expect, test, vi } from 'vitest';
import {
  accounts,
  clock,
  codeOf,
  db,
  enrolled,
  HERE,
  MINUTE,
  PASSWORD,
  invite,
  withAccounts,
} from '../../auth/testing/openAccounts.ts';
import { OwnAccount } from './ownAccount.ts';
import { RightsChanges, type RightsChange } from '../access/rightsChanges.ts';
import { SessionLog } from './sessionLog.ts';
import { sweepSessions } from './sessionSweep.ts';
import { SessionView } from './sessionView.ts';
import { SignIns } from './signIns.ts';
import { FakeClock } from '../testing/fakeClock.ts';
import { accountDatabases } from '../../composition/testing/accountDatabases.ts';

describe.each(accountDatabases)('on $name', ({ use }) => {
  withAccounts({ openDatabase: use(), FakeClock });

  /** The services on the accounts of this test, and what the live connections are told. */
  function services() {
    const told: RightsChange[] = [];
    const rights = new RightsChanges();
    rights.onChange((change) => told.push(change));
    const log = new SessionLog(db, clock);
    const parts = { accounts, rights, log, view: new SessionView(db, accounts) };
    return { ...parts, told, signIns: new SignIns(parts), ownAccount: new OwnAccount(parts) };
  }

  const EVERYTHING = {
    ...{ staffId: null, recordKind: null, recordId: null, action: null },
    ...{ from: null, until: null, before: null },
  };
  /** The audit log, the oldest first. */
  const audited = async (): Promise<AuditEntry[]> =>
    (await db.archive.searchAudit(EVERYTHING, 100)).toReversed();

  const asTanabe = { username: 'tanabe', password: PASSWORD };
  const cookieOf = ({ cookies }: { readonly cookies: readonly string[] }): string =>
    cookies.map((c) => c.split(';')[0]).join('; ');

  test('[I16] a sign-in and a sign-out are in the audit log, with who and from where', async () => {
    const { signIns } = services();
    const cookie = cookieOf(await signIns.signIn(asTanabe, HERE, undefined));
    await signIns.signOut(HERE.from, cookie);
    const who = { actor: { kind: 'staff', staffId: 'hanako' }, from: HERE.from };
    expect(await audited()).toMatchObject([
      { ...who, action: 'session.opened', details: { by: 'password' } },
      { ...who, action: 'session.closed', details: { by: 'signOut' } },
    ]);
  });

  test('[I16] every refused try is in the log, and the one that locks as a lock', async () => {
    const { signIns } = services();
    for (let i = 0; i < 11; i += 1) {
      await signIns.signIn({ ...asTanabe, password: 'wrong' }, HERE, undefined).catch(codeOf);
    }
    const actions = (await audited()).map((entry) => entry.action);
    expect(actions).toEqual([
      ...Array.from({ length: 9 }, () => 'session.refused'),
      'session.locked',
      'session.refused',
    ]);
  });

  test('[I16] neither a name that was typed nor a password is in the log', async () => {
    const { signIns } = services();
    const typed = { username: 'typed-by-mistake', password: 'also-typed' };
    await signIns.signIn(typed, HERE, undefined).catch(codeOf);
    expect(await audited()).toMatchObject([{ record: { kind: 'system', id: 'signIn' } }]);
    expect(JSON.stringify(await audited())).not.toMatch(/typed/);
  });

  test('[I22] a link that only chose the password is one entry, the session by the code another', async () => {
    const { signIns } = services();
    const { code } = await enrolled();
    const { token } = await invite('hanako');
    const chosen = await signIns.acceptInvitation(token, PASSWORD, HERE, undefined);
    expect(chosen.answer).toEqual({ step: 'secondFactor', methods: ['totp', 'recovery'] });
    await signIns.complete('totp', code(), HERE, cookieOf(chosen));
    expect(await audited()).toMatchObject([
      {
        actor: { kind: 'anonymous' },
        action: 'account.changed',
        record: { kind: 'staff', id: 'hanako' },
        details: { what: 'password', by: 'invitation' },
      },
      { actor: { staffId: 'hanako' }, action: 'session.opened', details: { by: 'totp' } },
    ]);
  });

  test('[I16] changes of the own account are in the log', async () => {
    const { signIns, ownAccount } = services();
    const cookie = cookieOf(await signIns.signIn(asTanabe, HERE, undefined));
    const session = await accounts.whoIs(cookie);
    if (session === null) throw new Error('not signed in');
    const passwords = { current: PASSWORD, next: 'amber boat under 7 bridges' };
    await ownAccount.changePassword(session, passwords, HERE.from);
    expect((await audited()).at(-1)).toMatchObject({
      action: 'account.changed',
      details: { what: 'password' },
    });
  });

  test('[I2] signing in again in the same browser ends what it was signed in as before', async () => {
    const { signIns, told } = services();
    const first = cookieOf(await signIns.signIn(asTanabe, HERE, undefined));
    const former = await accounts.whoIs(first);
    await signIns.signIn(asTanabe, HERE, first);
    expect(await accounts.whoIs(first)).toBeNull();
    expect(told).toMatchObject([{ type: 'sessionsEnded', sessionId: former?.sessionId }]);
    const closed = (await audited()).filter(({ action }) => action === 'session.closed');
    expect(closed).toMatchObject([{ details: { by: 'signIn', sessionId: former?.sessionId } }]);
  });

  test('[I3] a session that nobody ends is ended, told and noted within 15 seconds', async () => {
    const { signIns, told, rights, log: sessionLog } = services();
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const stop = sweepSessions({ accounts, clock, rights, sessionLog, log });
    await signIns.signIn(asTanabe, HERE, undefined);
    await clock.advance(15 * MINUTE);
    stop();
    await vi.waitUntil(async () => (await audited()).at(-1)?.action === 'session.closed', 10_000);
    expect(told).toMatchObject([
      { type: 'sessionsEnded', staffId: 'hanako', code: 'SESSION_IDLE' },
    ]);
    expect((await audited()).at(-1)).toMatchObject({
      ...{ action: 'session.closed', actor: { kind: 'system' } },
      details: { by: 'idle' },
    });
  });
});
