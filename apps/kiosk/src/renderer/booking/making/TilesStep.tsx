import { Button, StatusBanner } from '@madoguchi/ui-kit';
import { useState, type ReactNode } from 'react';
import { StepWays } from '../../parts/contact/StepWays.tsx';
import { Pager, pagesOf } from '../../parts/Pager.tsx';
import { Refusal } from '../../parts/MainAction.tsx';
import { Screen } from '../../parts/Screen.tsx';
import type { Said } from '../../speech/spoken.ts';
import { useText } from '../../state/useText.tsx';
import type { Found } from './useFound.ts';

/** The tiles on one page: a hand finds them without searching. */
const TILES_A_PAGE = 6;

interface Tile {
  readonly id: string;
  readonly face: ReactNode;
  readonly onPick: () => void;
}

interface TilesStepProps {
  readonly title: ReactNode;
  readonly prompt: readonly Said[];
  /** What is said before the tiles. */
  readonly lead?: ReactNode;
  readonly tiles: Found<readonly Tile[]>;
  readonly onAgain: () => void;
  /** What stands there when nothing is free. */
  readonly none: ReactNode;
  readonly onBack: () => void;
  readonly children?: ReactNode;
}

/** The choice of one of many days or times, page by page, as soon as they are there. */
export function TilesStep(props: TilesStepProps) {
  const { title, prompt, lead, tiles, onAgain, none, onBack, children } = props;
  const text = useText();
  const [page, setPage] = useState(0);
  const pages = pagesOf(tiles.state === 'found' ? tiles.found : [], TILES_A_PAGE);
  const shown = pages[Math.min(page, pages.length - 1)] ?? [];
  const isNone = tiles.state === 'found' && tiles.found.length === 0;
  return (
    <Screen
      name="contact"
      title={title}
      prompt={prompt}
      words={
        <>
          {lead}
          <StatusBanner tone="info">
            {tiles.state === 'asking' && text.show('ways:book.asking')}
          </StatusBanner>
          <Refusal code={tiles.state === 'failed' ? tiles.code : null} />
          {isNone && <p className="screen__lead">{none}</p>}
        </>
      }
      controls={
        <>
          <div className="days days--free">
            {shown.map(({ id, face, onPick }) => (
              <Button key={id} onClick={onPick}>
                {face}
              </Button>
            ))}
          </div>
          {tiles.state === 'failed' && (
            <Button variant="primary" size="main" wide icon="next" onClick={onAgain}>
              {text.show('ways:book.again')}
            </Button>
          )}
          <StepWays onBack={onBack}>
            {children}
            <Pager
              page={page}
              pages={pages.length}
              onChange={setPage}
              words={{ next: text.show('ways:book.more'), previous: text.show('ways:book.first') }}
            />
          </StepWays>
        </>
      }
    />
  );
}
