import { useEffect } from 'react';
import { useText } from './useText.ts';
import { SignInScreen } from '../signIn/SignInScreen.tsx';
import { Plain, RefusedScreen } from './RefusedScreen.tsx';
import { useServices } from './services.ts';
import { useLanguage } from './useLanguage.ts';
import { useSession } from './useSession.ts';
import { Work } from './Work.tsx';

/** The page: sign-in, work, or why neither is possible. */
export function App() {
  const { t } = useText();
  const { api } = useServices();
  const [session, dispatch] = useSession(api);
  useLanguage();
  useEffect(() => {
    document.title = t('common:product');
  }, [t, session.state]);
  switch (session.state) {
    case 'checking':
      return <Plain>{t('console:loading')}</Plain>;
    case 'unreachable':
      return <Plain>{t(`errors:${session.code}`)}</Plain>;
    case 'signedOut':
      return (
        <SignInScreen
          ended={session.because === 'ended'}
          onSignedIn={(staff) => dispatch({ type: 'signedIn', staff })}
        />
      );
    case 'refused':
      return <RefusedScreen code={session.code} onRetry={() => dispatch({ type: 'again' })} />;
    case 'signedIn':
      return (
        <Work
          key={session.staff.staffId}
          onSignedOut={() => dispatch({ type: 'signedOut' })}
          onRefused={(code) => dispatch({ type: 'refused', code })}
        />
      );
  }
}
