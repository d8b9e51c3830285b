import { describe, expect, it } from 'vitest';
import { CHECKING, reduceSession, type Session } from './session.ts';

const staff = { staffId: 's1', displayName: '世田谷 担当1', role: 'specialist' } as const;
const signedIn: Session = { state: 'signedIn', staff };
const refused = (session: Session, code: 'NOT_SIGNED_IN' | 'UNREACHABLE' | 'CLIENT_TOO_OLD') =>
  reduceSession(session, { type: 'refused', code });

describe('session', () => {
  it('[W10] asks nobody twice: no session at the start is no ended session', () => {
    expect(refused(CHECKING, 'NOT_SIGNED_IN')).toEqual({ state: 'signedOut', because: 'nobody' });
    expect(refused(signedIn, 'NOT_SIGNED_IN')).toEqual({ state: 'signedOut', because: 'ended' });
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
