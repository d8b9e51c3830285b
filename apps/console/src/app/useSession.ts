import { codeOf, type Api } from '@madoguchi/client';
import { useClock } from '@madoguchi/ui-kit';
import { useEffect, useReducer } from 'react';
import { CHECKING, reduceSession } from './session.ts';

const RETRY_MS = 3000;

/** The session, asked for at the start and retried while the server is unreachable. */
export function useSession(api: Api) {
  const [session, dispatch] = useReducer(reduceSession, CHECKING);
  const clock = useClock();
  useEffect(() => {
    if (session.state !== 'checking') return undefined;
    let current = true;
    api.call('session').then(
      (staff) => current && dispatch({ type: 'signedIn', staff }),
      (error: unknown) =>
        current && dispatch({ type: 'refused', code: codeOf(error), now: clock.now() }),
    );
    return () => {
      current = false;
    };
  }, [api, clock, session.state]);
  useEffect(() => {
    if (session.state !== 'unreachable') return undefined;
    const timer = setTimeout(dispatch, RETRY_MS, { type: 'again' });
    return () => clearTimeout(timer);
  }, [session.state]);
  return [session, dispatch] as const;
}
