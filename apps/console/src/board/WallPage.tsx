import type { Connection } from '@madoguchi/client';
import { SESSION_ENDS, type ErrorCode } from '@madoguchi/domain';
import { useAction } from '@madoguchi/ui-kit';
import { useEffect, useState } from 'react';
import { Plain, RefusedScreen } from '../app/RefusedScreen.tsx';
import { useServices } from '../app/services.ts';
import { useLanguage } from '../app/useLanguage.ts';
import { useText } from '../app/useText.ts';
import { SignIn } from '../signIn/SignIn.tsx';
import { useBoard } from './useBoard.ts';
import { useWakeLock } from './useWakeLock.ts';
import { WallScreen } from './WallScreen.tsx';

interface WallPageProps {
  /** The id of the place; `null`: the first place that the signed-in account may see. */
  readonly placeId: string | null;
}

/** `/console/board`: the large board, or the way in to it. It extends no session and needs none that is touched. */
export function WallPage(props: WallPageProps) {
  const [tries, setTries] = useState(0);
  useLanguage();
  return <Attempt key={tries} {...props} onAgain={() => setTries(tries + 1)} />;
}

function Attempt({ placeId, onAgain }: WallPageProps & { readonly onAgain: () => void }) {
  const { t } = useText();
  const { api } = useServices();
  const { connection, view } = useBoard('wallBoard', placeId);
  const leave = useAction<'signOut'>();
  const refused = connection.state === 'refused';
  useWakeLock(!refused);
  useEffect(() => {
    document.title = `${t('console:board.onWall')} ${t('common:product')}`;
  }, [t]);
  if (refused) return <Refused connection={connection} onAgain={onAgain} />;
  if (view === null) return <Plain>{t('console:board.loading')}</Plain>;
  const end = () =>
    void leave.perform('signOut', () => api.call('signOut')).then((left) => left && onAgain());
  return <WallScreen view={view} connection={connection} onEnd={end} failure={leave.failure} />;
}

interface RefusedProps {
  readonly connection: Extract<Connection, { state: 'refused' }>;
  readonly onAgain: () => void;
}

function Refused({ connection: { code }, onAgain }: RefusedProps) {
  const { t } = useText();
  const because = endIn(code);
  if (because !== null) return <SignIn because={because} refused={null} onSignedIn={onAgain} />;
  // Neither can be mended here: the console says what is to be done, and for whom boards are.
  if (code === 'NOT_ALLOWED' || code === 'SECOND_FACTOR_NEEDED') {
    return (
      <Plain>
        {code === 'NOT_ALLOWED' ? t('console:board.notYours') : t(`errors:${code}`)}{' '}
        <a href="/console/">{t('console:board.toConsole')}</a>
      </Plain>
    );
  }
  return <RefusedScreen code={code} onRetry={onAgain} />;
}

/** The session state that a refusal stands for; `null` for a refusal of another kind. */
function endIn(code: ErrorCode) {
  if (code === 'NOT_SIGNED_IN') return 'nobody' as const;
  return SESSION_ENDS.find((end) => end === code) ?? null;
}
