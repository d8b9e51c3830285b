import type { WardBoard as View } from '@madoguchi/protocol';
import { DeskCards } from './DeskCards.tsx';
import { OfflineKiosks } from './OfflineKiosks.tsx';
import { OutcomeCounts } from './OutcomeCounts.tsx';
import { StuckList } from './StuckList.tsx';
import { stuckThings } from './stuckThings.ts';
import { WardFigures } from './WardFigures.tsx';

interface WardBoardProps {
  readonly view: View;
  readonly now: number;
}

/** The ward: large figures, every desk, what is stuck, and which kiosks are not connected. */
export function WardBoard({ view, now }: WardBoardProps) {
  const stuck = stuckThings(view.stuck, now);
  return (
    <div className="board" data-board="ward">
      <WardFigures view={view} stuck={stuck.length} now={now} />
      <div className="board__columns">
        <DeskCards desks={view.desks} now={now} />
        <div className="board__side">
          <StuckList things={stuck} now={now} />
          <OfflineKiosks kiosks={view.kiosks.offline} now={now} />
          <OutcomeCounts outcomes={view.outcomes} />
        </div>
      </div>
    </div>
  );
}
