import { useNow } from '@madoguchi/ui-kit';
import type { Connection } from '@madoguchi/client';
import type { ErrorCode } from '@madoguchi/domain';
import type { BoardView } from '@madoguchi/protocol';
import { ConnectionBanner } from '../app/ConnectionBanner.tsx';
import { FailureNotice } from '../app/FailureNotice.tsx';
import { TIMES_GO_ON_MS } from '../app/config.ts';
import { useText } from '../app/useText.ts';
import { useWords } from '../specialist/useWords.ts';
import { BoardOf } from './BoardOf.tsx';
import { useBoardTitle } from './useBoardTitle.ts';
import { useFullScreen } from './useFullScreen.ts';

interface WallScreenProps {
  readonly view: BoardView;
  readonly connection: Connection;
  readonly failure: ErrorCode | null;
  readonly onEnd: () => void;
}

/** A board as it is read from across a room: its place, the time, and little that can be pressed. */
export function WallScreen({ view, connection, failure, onEnd }: WallScreenProps) {
  const { t } = useText();
  const { clock } = useWords();
  const now = useNow(TIMES_GO_ON_MS);
  const title = useBoardTitle(view);
  const fullScreen = useFullScreen();
  return (
    <div className="wall" data-screen="wall">
      <header className="wall__head">
        <h1 className="wall__title">{title}</h1>
        <div className="wall__tools">
          {fullScreen && (
            <button type="button" className="quiet-button" onClick={fullScreen.toggle}>
              {t(fullScreen.on ? 'console:board.leaveFullScreen' : 'console:board.fullScreen')}
            </button>
          )}
          <button type="button" className="quiet-button" onClick={onEnd}>
            {t('console:board.end')}
          </button>
        </div>
        <p className="wall__clock numbers">{clock(now)}</p>
      </header>
      <ConnectionBanner connection={connection} />
      <FailureNotice code={failure} />
      <main className="wall__main">
        <h2 className="visually-hidden">{t('console:board.figures.title')}</h2>
        <BoardOf view={view} />
      </main>
      {view.demo && <footer className="wall__demo">{t('console:demo')}</footer>}
    </div>
  );
}
