import type { InboxProcedureView, SentProcedureView } from '@madoguchi/protocol';
import { classes, Isolated } from '@madoguchi/ui-kit';
import { useWords } from '../useWords.ts';
import { isForMe } from './listing.ts';
import { useProcedureWords } from './useProcedureWords.ts';

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
      <button
        type="button"
        className={classes('work-item', isLate && 'work-item--late')}
        onClick={onOpen}
      >
        <span className="work-item__head">
          <strong className="numbers">{receiptNumber}</strong>
          <span className={classes('work-item__state', isNext && 'work-item__mine')}>
            {'fromDeskName' in procedure ? words.next(procedure) : words.progress(procedure)}
          </span>
        </span>
        <span className="work-item__matter">
          <Isolated>{text(title)}</Isolated>
        </span>
        <span className="work-item__foot">
          {ticket}
          <span className={isLate ? 'work-item__late' : undefined}>{words.due(procedure)}</span>
        </span>
      </button>
    </li>
  );
}
