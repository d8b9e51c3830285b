import { classes, Icon } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { PAGES_IN_A_ROW } from '../../config.ts';
import type { Talking } from '../../state/screenOf.ts';
import { useKioskPaper } from '../../state/useKioskPaper.ts';
import { useText } from '../../state/useText.tsx';
import { Pager, pagesOf } from '../Pager.tsx';
import { ChipPicture } from './ChipPicture.tsx';
import type { PaperStage } from './usePaperStage.ts';

interface PagesStripProps {
  readonly consultation: Talking;
  readonly stage: PaperStage;
}

/** The pages in a row, and the live picture before them; nothing where there is only one thing to look at. */
export function PagesStrip({ consultation, stage }: PagesStripProps) {
  const text = useText();
  const { seen } = useKioskPaper();
  const { pages, surface, edit } = stage;
  const [at, setAt] = useState<number | null>(null);
  const all = pages?.pages ?? [];
  const isLive = seen.showing.state === 'shown';
  if (all.length + (isLive ? 1 : 0) < 2) return null;
  const rows = pagesOf(all, PAGES_IN_A_ROW);
  const mine = Math.max(
    0,
    rows.findIndex((row) => row.some(({ id }) => id === surface)),
  );
  const row = Math.min(at ?? mine, rows.length - 1);
  const specialist = consultation.present.find(({ kind }) => kind === 'specialist');
  const theirs = specialist && pages?.looking[specialist.seat];
  const look = (to: string) => {
    edit({ type: 'look', surface: to });
    setAt(null);
  };
  return (
    <nav className="pages-strip" aria-label={text.plain('kioskPaper:paper.pages')}>
      <ul>
        {isLive && <LiveChip isLookedAt={surface === 'paper'} onLook={() => look('paper')} />}
        {(rows[row] ?? []).map((page, index) => (
          <li key={page.id}>
            <button
              type="button"
              className={classes('page-chip', theirs === page.id && 'page-chip--theirs')}
              aria-current={surface === page.id ? 'page' : undefined}
              onClick={() => look(page.id)}
            >
              <ChipPicture page={page} />
              <span>
                {text.show('kioskPaper:paper.number', { number: row * PAGES_IN_A_ROW + index + 1 })}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <Pager
        page={row}
        pages={rows.length}
        onChange={setAt}
        words={{
          next: text.show('kioskPaper:print.more'),
          previous: text.show('kioskPaper:print.first'),
        }}
      />
    </nav>
  );
}

interface LiveChipProps {
  readonly isLookedAt: boolean;
  readonly onLook: () => void;
}

function LiveChip({ isLookedAt, onLook }: LiveChipProps) {
  const text = useText();
  return (
    <li>
      <button
        type="button"
        className="page-chip"
        aria-current={isLookedAt ? 'page' : undefined}
        onClick={onLook}
      >
        <Icon name="camera" className="page-chip__icon" />
        <span>{text.show('kioskPaper:paper.live')}</span>
      </button>
    </li>
  );
}
