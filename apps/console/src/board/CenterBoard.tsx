import type { BoardKiosk, CenterBoard as View } from '@madoguchi/protocol';
import type { ReactNode } from 'react';
import { useText } from '../app/useText.ts';
import { KioskTiles } from './KioskTiles.tsx';
import { OutcomeCounts } from './OutcomeCounts.tsx';
import { SurveyCounts } from './SurveyCounts.tsx';
import { WishCounts } from './WishCounts.tsx';
import { UseCounts } from './UseCounts.tsx';
import { VisitsTable } from './VisitsTable.tsx';

interface CenterBoardProps {
  readonly view: View;
  readonly now: number;
  /** The list of contact wishes, for staff who may settle them; without it their numbers are shown. */
  readonly wishes?: ReactNode;
  /** What can be done with each kiosk. */
  readonly acts?: ((kiosk: BoardKiosk) => ReactNode) | undefined;
}

/** A center: its kiosks, what became of today's visits, and who waits to be called. */
export function CenterBoard({ view, now, wishes: list, acts }: CenterBoardProps) {
  const { t } = useText();
  const { kiosks, outcomes, survey, use, visits, wishes } = view;
  return (
    <div className="board" data-board="center">
      <section aria-labelledby="board-kiosks">
        <h3 className="board__title" id="board-kiosks">
          {t('console:board.kiosks.title')}
        </h3>
        <KioskTiles kiosks={kiosks} now={now} acts={acts} />
      </section>
      <div className="board__beside">
        <div className="board__side">
          <OutcomeCounts outcomes={outcomes} />
          {use !== null && <UseCounts use={use} />}
          {survey !== null && <SurveyCounts survey={survey} />}
          {visits.length > 0 && <VisitsTable visits={visits} />}
        </div>
        {list ?? <WishCounts wishes={wishes} />}
      </div>
    </div>
  );
}
