import { describe, expect, test } from 'vitest';
import {
  PASSWORD,
  HERE,
  HOUR,
  MINUTE,
  again,
  db,
  clock,
  accounts,
  codeOf,
  tried,
  signedIn,
  withAccounts,
} from './testing/openAccounts.ts';
import { FakeClock } from '../services/testing/fakeClock.ts';
import { accountDatabases } from '../composition/testing/accountDatabases.ts';

describe.each(accountDatabases)('on $name', ({ use }) => {
  withAccounts({ openDatabase: use(), FakeClock });

  test('[I2] a session is an HttpOnly, same-site cookie', async () => {
    const { cookies } = await accounts.signIn('tanabe', PASSWORD, HERE, undefined);
    for (const cookie of cookies) expect(cookie).toMatch(/HttpOnly.*SameSite=Strict/i);
  });

  test('[I2] every sign-in has a session of its own', async () => {
    const [first, second] = [await signedIn(), await signedIn()];
    expect(await accounts.whoIs(first)).not.toEqual(await accounts.whoIs(second));
  });

  test('[I3] a session ends after 15 minutes without a sign of life; being looked at is none', async () => {
    const cookie = await signedIn();
    await clock.advance(14 * MINUTE);
    expect(await accounts.whoIs(cookie)).toMatchObject({ staffId: 'hanako' });
    await clock.advance(MINUTE);
    expect(await accounts.whoIs(cookie)).toBeNull();
  });

  test('[I3] a sign of life moves the idle limit on', async () => {
    const cookie = await signedIn();
    await clock.advance(10 * MINUTE);
    const { idleEndsAt } = await accounts.extend(cookie);
    expect(idleEndsAt).toBe(clock.now() + 15 * MINUTE);
    await clock.advance(14 * MINUTE);
    expect(await accounts.whoIs(cookie)).not.toBeNull();
  });

  test('[I3] signs of life within a minute are written once', async () => {
    const cookie = await signedIn();
    await clock.advance(MINUTE);
    const first = await accounts.extend(cookie);
    await clock.advance(59_000);
    expect(await accounts.extend(cookie)).toEqual(first);
  });

  test('[I3] after ten hours it ends whatever happens', async () => {
    const cookie = await signedIn();
    for (let minutes = 0; minutes < 590; minutes += 10) {
      await clock.advance(10 * MINUTE);
      await accounts.extend(cookie);
    }
    await clock.advance(10 * MINUTE);
    expect(await accounts.whoIs(cookie)).toBeNull();
    await expect(accounts.extend(cookie)).rejects.toMatchObject({ code: 'SESSION_OVER' });
  });

  test('[I27] a clock that is set an hour on throws nobody out who was there a moment ago', async () => {
    const cookie = await signedIn();
    clock.set(HOUR);
    expect(await accounts.whoIs(cookie)).toMatchObject({ idleEndsAt: clock.now() + 15 * MINUTE });
    expect(await accounts.endExpired()).toEqual([]);
    await clock.advance(10 * MINUTE);
    expect(await accounts.extend(cookie)).toMatchObject({ idleEndsAt: clock.now() + 15 * MINUTE });
  });

  test('[I27] a clock that is set back keeps no screen open that nobody touches', async () => {
    const cookie = await signedIn();
    clock.set(-HOUR);
    await clock.advance(15 * MINUTE);
    expect(await accounts.whoIs(cookie)).toBeNull();
    expect(await accounts.endExpired()).toMatchObject([{ code: 'SESSION_IDLE' }]);
  });

  test('[I27] after a start the database says how long a session may still be idle, at most 15 minutes', async () => {
    const [longer, over] = [await signedIn(), await signedIn()];
    clock.set(-HOUR);
    const started = again();
    expect(await started.whoIs(longer)).toMatchObject({ idleEndsAt: clock.now() + 15 * MINUTE });
    clock.set(2 * HOUR);
    expect(await started.whoIs(longer)).not.toBeNull();
    expect(await again().whoIs(over)).toBeNull();
  });

  test('[I27] the ten hours are those of the clock: set on, it may end them early', async () => {
    const cookie = await signedIn();
    clock.set(10 * HOUR);
    expect(await accounts.whoIs(cookie)).toBeNull();
    expect(await accounts.whyNobody(cookie)).toBe('SESSION_OVER');
  });

  test('[I3] sessions that are over are told once', async () => {
    await signedIn();
    expect(await accounts.endExpired()).toEqual([]);
    await clock.advance(15 * MINUTE);
    expect(await accounts.endExpired()).toMatchObject([
      { staffId: 'hanako', code: 'SESSION_IDLE' },
    ]);
    expect(await accounts.endExpired()).toEqual([]);
  });

  test('[I4] signing out ends the session for whoever kept the cookie', async () => {
    const cookie = await signedIn();
    await accounts.signOut(cookie);
    expect(await accounts.whoIs(cookie)).toBeNull();
  });

  test('[I4] all sessions, or all others, end at once', async () => {
    const [here, there] = [await signedIn(), await signedIn()];
    const session = await accounts.whoIs(here);
    await accounts.endOtherSessions('hanako', session?.sessionId ?? '');
    expect(await accounts.whoIs(there)).toBeNull();
    expect(await accounts.whoIs(here)).not.toBeNull();
    await accounts.endSessions('hanako', null, 'SESSION_ENDED_BY_ADMIN');
    expect(await accounts.whoIs(here)).toBeNull();
  });

  test('[I4] a unit of work ends all sessions, those opened since they were looked for, too', async () => {
    const before = await signedIn();
    const ending = await accounts.endingSessions('hanako', null, 'SESSION_ENDED_BY_ADMIN');
    const since = await signedIn();
    expect(ending.sessionIds).toHaveLength(1);
    await db.write((unit) => {
      ending.end(unit);
    });
    ending.ended();
    for (const cookie of [before, since]) expect(await accounts.whoIs(cookie)).toBeNull();
    expect(await accounts.whyNobody(before)).toBe('SESSION_ENDED_BY_ADMIN');
    const again = db.write((unit) => {
      ending.end(unit, 'SESSION_ENDED');
    });
    await expect(again).rejects.toMatchObject({ code: 'SESSION_ENDED' });
  });

  test('[I4] what was ended meanwhile takes no sign of life', async () => {
    const cookie = await signedIn();
    await clock.advance(2 * MINUTE);
    const [extended, ended] = await Promise.all([
      accounts.extend(cookie).then(() => 'extended', codeOf),
      accounts.endSessions('hanako', null, 'SESSION_ENDED_BY_ADMIN'),
    ]);
    expect(['extended', 'NOT_SIGNED_IN', 'SESSION_ENDED_BY_ADMIN']).toContain(extended);
    expect(ended).toHaveLength(1);
    expect(await accounts.whoIs(cookie)).toBeNull();
  });

  test('[I26] whoever has the cookie of a session that ended is told why, also when it is gone', async () => {
    const idle = await signedIn();
    await clock.advance(14 * MINUTE);
    const [changed, byAdmin] = [await signedIn(), await signedIn()];
    await clock.advance(MINUTE);
    expect(await accounts.whyNobody(idle)).toBe('SESSION_IDLE');
    await accounts.endExpired();
    expect(await accounts.whyNobody(idle)).toBe('SESSION_IDLE');
    const kept = await accounts.whoIs(byAdmin);
    await accounts.endOtherSessions('hanako', kept?.sessionId ?? '');
    expect(await accounts.whyNobody(changed)).toBe('SESSION_ENDED');
    await accounts.endSessions('hanako', null, 'SESSION_ENDED_BY_ADMIN');
    expect(await accounts.whyNobody(byAdmin)).toBe('SESSION_ENDED_BY_ADMIN');
  });

  test('[I79] who only looks on may do so by an idle session, until its ten hours are over', async () => {
    const cookie = await signedIn();
    const { endsAt } = (await accounts.whoIs(cookie)) ?? { endsAt: 0 };
    expect(await accounts.watcher(cookie)).toMatchObject({ staffId: 'hanako', endsAt });
    await clock.advance(15 * MINUTE);
    expect(await accounts.watcher(cookie)).toMatchObject({ staffId: 'hanako', endsAt });
    await accounts.endExpired();
    expect(await accounts.whoIs(cookie)).toBeNull();
    expect(await accounts.watcher(cookie)).toMatchObject({ staffId: 'hanako', endsAt });
    await clock.advance(10 * HOUR - 15 * MINUTE);
    expect(await accounts.watcher(cookie)).toBeNull();
  });

  test('[I79] whatever else ends sessions ends that, too', async () => {
    const [idle, another] = [await signedIn(), await signedIn()];
    await clock.advance(15 * MINUTE);
    await accounts.endExpired();
    await accounts.signOut(another);
    expect(await accounts.watcher(another)).toBeNull();
    expect(await accounts.watcher(idle)).not.toBeNull();
    await accounts.endSessions('hanako', null, 'SESSION_ENDED_BY_ADMIN');
    expect(await accounts.watcher(idle)).toBeNull();
    expect(await accounts.whyNobody(idle)).toBe('SESSION_ENDED_BY_ADMIN');
    expect(await accounts.watcher('madoguchi.session_token=guessed.guess')).toBeNull();
  });

  test('[I26] whoever never had a session, or signed out, learns nothing', async () => {
    const cookie = await signedIn();
    await accounts.signOut(cookie);
    for (const shown of [undefined, '', cookie, 'madoguchi.session_token=guessed.guess']) {
      expect(await accounts.whyNobody(shown)).toBe('NOT_SIGNED_IN');
    }
  });

  test('[I5] who is disabled is nobody, at sign-in and inside', async () => {
    const cookie = await signedIn();
    await db.write(({ staff }) => {
      const found = staff.get('hanako');
      if (found !== null) staff.save({ ...found, disabled: true });
    });
    expect(await accounts.whoIs(cookie)).toBeNull();
    expect(await tried(PASSWORD)).toBe('WRONG_CREDENTIALS');
    await accounts.endSessions('hanako', null, 'SESSION_ENDED_BY_ADMIN');
    expect(await accounts.whyNobody(cookie)).toBe('ACCOUNT_DISABLED');
  });
});
