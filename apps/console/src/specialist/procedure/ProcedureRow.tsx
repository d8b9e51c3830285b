import type { InboxProcedureView, SentProcedureView } from '@madoguchi/protocol';
import { Isolated } from '@madoguchi/ui-kit';
import { useWords } from '../useWords.ts';
import { isForMe } from './listing.ts';
import { useProcedureWords } from './useProcedureWords.ts';
import { WorkItem } from '../WorkItem.tsx';

interface ProcedureRowProps {
  readonly procedure: InboxProcedureView | SentProcedureView;
  readonly now: number;
  readonly onOpen: () => void;
}

/** A procedure in the list beside the call: its number, what comes next, what it is and when it is due. */
export function ProcedureRow({ procedure, now, onOpen }: ProcedureRowProps) {
  const { text } = useWords();
  const words = useProcedureWords(now);
  const { receiptNumber, ticket, title, isLate } = procedure;
  const arrived = 'fromDeskName' in procedure ? procedure : null;
  const isNext = arrived === null ? procedure.state === 'returned' : isForMe(arrived);
  return (
    <li>
      <WorkItem
        head={<span className="numbers">{receiptNumber}</span>}
        state={'fromDeskName' in procedure ? words.next(procedure) : words.progress(procedure)}
        isMine={isNext}
        matter={<Isolated>{text(title)}</Isolated>}
        foot={
          <>
            {ticket}
            <span className={isLate ? 'work-item__late' : undefined}>{words.due(procedure)}</span>
          </>
        }
        isLate={isLate}
        onOpen={onOpen}
      />
    </li>
  );
}
