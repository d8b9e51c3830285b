import { classes, Isolated } from '@madoguchi/ui-kit';
import { memo } from 'react';
import { useSomeRows } from '../../app/useSomeRows.tsx';
import { useText } from '../../app/useText.ts';
import { stepThrough } from '../../records/listKeys.ts';
import { isForMe } from '../../specialist/procedure/listing.ts';
import { useProcedureWords } from '../../specialist/procedure/useProcedureWords.ts';
import { useWords } from '../../specialist/useWords.ts';
import type { Listed } from './listFilter.ts';

interface ProcedureTableProps {
  readonly found: readonly Listed[];
  /** How many there are without a filter. */
  readonly of: number;
  readonly now: number;
  readonly onOpen: (procedureId: string) => void;
}

/** The procedures of a list, the urgent ones on top; each opens by its number. */
export const ProcedureTable = memo(function ProcedureTable(props: ProcedureTableProps) {
  const { found, of, now, onOpen } = props;
  const { t } = useText();
  const { rows, more } = useSomeRows(found);
  const isInbox = found[0] !== undefined && 'fromDeskName' in found[0];
  return (
    <>
      <output className="records__count">
        {found.length === 0
          ? t('console:procedures.noMatch')
          : t('console:procedures.shown', { shown: found.length, count: of })}
      </output>
      {found.length > 0 && (
        <div className="records__scroll">
          <table className="records__table">
            <thead>
              <tr>
                <th scope="col">{t('console:procedures.columns.number')}</th>
                <th scope="col">{t('console:procedures.columns.title')}</th>
                <th scope="col">{t('console:procedures.columns.ticket')}</th>
                <th scope="col">{t(`console:procedures.columns.${isInbox ? 'from' : 'to'}`)}</th>
                <th scope="col">{t('console:procedures.columns.submitted')}</th>
                <th scope="col">{t('console:procedures.columns.due')}</th>
                <th scope="col">{t('console:procedures.columns.state')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((procedure) => (
                <Row key={procedure.procedureId} {...{ procedure, now, onOpen }} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {more}
    </>
  );
});

interface RowProps {
  readonly procedure: Listed;
  readonly now: number;
  readonly onOpen: (procedureId: string) => void;
}

function Row({ procedure, now, onOpen }: RowProps) {
  const { text, dayAndClock } = useWords();
  const words = useProcedureWords(now);
  const { procedureId, receiptNumber, title, ticket, submittedAt, isLate } = procedure;
  const arrived = 'fromDeskName' in procedure ? procedure : null;
  const isNext = arrived === null ? procedure.state === 'returned' : isForMe(arrived);
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className="records__open numbers"
          data-opens={procedureId}
          onClick={() => onOpen(procedureId)}
          onKeyDown={stepThrough}
        >
          {receiptNumber}
        </button>
      </th>
      <td>
        <Isolated>{text(title)}</Isolated>
      </td>
      <td className="numbers">{ticket}</td>
      <td>{text('fromDeskName' in procedure ? procedure.fromDeskName : procedure.toDeskName)}</td>
      <td className="numbers procedures__submitted">{dayAndClock(submittedAt)}</td>
      <td className={classes('procedures__due', isLate && 'work-item__late')}>
        {words.due(procedure) || '—'}
      </td>
      <td className={classes('procedures__state', isNext && 'work-item__mine')}>
        {'fromDeskName' in procedure ? words.next(procedure) : words.progress(procedure)}
      </td>
    </tr>
  );
}
