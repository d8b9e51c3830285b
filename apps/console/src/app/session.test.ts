import { DELIVERED_KEY_SETTINGS, SESSION_ENDS, type ErrorCode } from '@madoguchi/domain';
import { describe, expect, it } from 'vitest';
import { CHECKING, reduceSession, type Session, type Staff } from './session.ts';

const MINUTE = 60_000;
const staff: Staff = {
  staffId: 's1',
  displayName: '世田谷 担当1',
  role: 'specialist',
  idleEndsAt: 15 * MINUTE,
  endsAt: 600 * MINUTE,
  secondFactors: { totp: true, passkeys: 0, recoveryCodesLeft: 10 },
  required: null,
  keys: DELIVERED_KEY_SETTINGS,
};
const signedIn: Session = { state: 'signedIn', staff };
const refused = (session: Session, code: ErrorCode, now = 0) =>
  reduceSession(session, { type: 'refused', code, now });

describe('session', () => {
  it('[W10] asks nobody twice: no session at the start is no ended session', () => {
    expect(refused(CHECKING, 'NOT_SIGNED_IN')).toEqual({ state: 'signedOut', because: 'nobody' });
  });

  it.each(SESSION_ENDS)('[W13] says what the server says of the end: %s', (code) => {
    expect(refused(signedIn, code)).toEqual({ state: 'signedOut', because: code });
    expect(refused(CHECKING, code)).toEqual({ state: 'signedOut', because: code });
  });

  it('[W13] finds the reason by the limits where the server has forgotten it', () => {
    const because = (code: ErrorCode, now: number) => refused(signedIn, code, now);
    expect(because('NOT_SIGNED_IN', 15 * MINUTE)).toMatchObject({ because: 'SESSION_IDLE' });
    expect(because('NOT_SIGNED_IN', 600 * MINUTE)).toMatchObject({ because: 'SESSION_OVER' });
    expect(because('NOT_SIGNED_IN', 3 * MINUTE)).toMatchObject({ because: 'NOT_SIGNED_IN' });
    expect(because('NOT_ALLOWED', 3 * MINUTE)).toMatchObject({ because: 'ACCOUNT_DISABLED' });
  });

  it('[W13] takes no answer for news that was under way when somebody left', () => {
    const left = reduceSession(signedIn, { type: 'signedOut' });
    expect(reduceSession(left, { type: 'renewed', staff })).toBe(left);
    const other = { ...staff, staffId: 's2' };
    expect(reduceSession(signedIn, { type: 'renewed', staff: other })).toBe(signedIn);
  });

  it('[W10] waits and tries again while the server cannot be reached', () => {
    const unreachable = refused(CHECKING, 'UNREACHABLE');
    expect(unreachable.state).toBe('unreachable');
    expect(reduceSession(unreachable, { type: 'again' })).toEqual(CHECKING);
  });

  it('[W10] shows every other refusal of the connection', () => {
    expect(refused(signedIn, 'CLIENT_TOO_OLD')).toEqual({
      state: 'refused',
      code: 'CLIENT_TOO_OLD',
    });
  });

  it('[W10] keeps the sign-in when a late refusal of the old connection arrives', () => {
    const left = reduceSession(signedIn, { type: 'signedOut' });
    expect(refused(left, 'NOT_SIGNED_IN')).toBe(left);
    expect(refused(left, 'UNREACHABLE')).toBe(left);
  });
});
