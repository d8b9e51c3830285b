import { useCallback, useEffect, useState } from 'react';
import { SignIn } from '../signIn/SignIn.tsx';
import { InvitationScreen } from '../signIn/InvitationScreen.tsx';
import { takeArrival } from './arrival.ts';
import { Plain, RefusedScreen } from './RefusedScreen.tsx';
import { useServices } from './services.ts';
import type { Staff } from './session.ts';
import { SignedIn } from './SignedIn.tsx';
import { useLanguage } from './useLanguage.ts';
import { useSession } from './useSession.ts';
import { useText } from './useText.ts';

/** The page: sign-in, work, or why neither is possible. */
export function App() {
  const { t } = useText();
  const { api } = useServices();
  const [session, dispatch] = useSession(api);
  const { refused } = useServices().arrival;
  const [invitation, setInvitation] = useInvitation();
  useLanguage();
  useEffect(() => {
    document.title = t('common:product');
  }, [t, session.state]);
  const onSignedIn = (staff: Staff) => {
    setInvitation(null);
    dispatch({ type: 'signedIn', staff });
  };
  if (invitation !== null) {
    return (
      <InvitationScreen
        key={invitation}
        token={invitation}
        onSignedIn={onSignedIn}
        onLeave={() => setInvitation(null)}
      />
    );
  }
  switch (session.state) {
    case 'checking':
      return <Plain>{t('console:loading')}</Plain>;
    case 'unreachable':
      return <Plain>{t(`errors:${session.code}`)}</Plain>;
    case 'signedOut':
      return <SignIn because={session.because} refused={refused} onSignedIn={onSignedIn} />;
    case 'refused':
      return <RefusedScreen code={session.code} onRetry={() => dispatch({ type: 'again' })} />;
    case 'signedIn':
      return <SignedIn key={session.staff.staffId} staff={session.staff} dispatch={dispatch} />;
  }
}

/** The invitation of the address, both at the start and when a link is pasted in later. */
function useInvitation() {
  const { arrival } = useServices();
  const [token, setToken] = useState(arrival.invitation);
  const look = useCallback(() => {
    const found = takeArrival().invitation;
    if (found !== null) setToken(found);
  }, []);
  useEffect(() => {
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, [look]);
  return [token, setToken] as const;
}
