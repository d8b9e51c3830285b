import type { RecordRow } from '@madoguchi/protocol';
import { Isolated } from '@madoguchi/ui-kit';
import { useText } from '../app/useText.ts';
import { useWords } from '../specialist/useWords.ts';
import { Excerpts, MarkedTicket } from './Excerpts.tsx';
import { stepThrough } from './listKeys.ts';
import { knownKind } from './results.ts';
import { Results } from './Results.tsx';

interface RecordTableProps {
  readonly rows: readonly RecordRow[];
  readonly onOpen: (row: RecordRow) => void;
}

const COLUMNS = ['ticket', 'topic', 'requestedAt', 'desk', 'specialist', 'result'] as const;

/** What was found, a line each, and under it where the words stand. Up and down go from one to the next. */
export function RecordTable({ rows, onOpen }: RecordTableProps) {
  const { t } = useText();
  return (
    <div className="records__scroll">
      <table className="records__table">
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`console:records.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {rows.map((row) => (
          <FoundRow key={`${row.kind} ${row.id}`} row={row} onOpen={onOpen} />
        ))}
      </table>
    </div>
  );
}

function FoundRow({ row, onOpen }: Pick<RecordTableProps, 'onOpen'> & { readonly row: RecordRow }) {
  const { t } = useText();
  const { text, dayAndClock } = useWords();
  const kind = knownKind(row.kind);
  const written = row.excerpts.filter(({ field }) => field !== 'ticket' && field !== 'topic');
  return (
    <tbody>
      <tr>
        <th scope="row">
          {row.mayOpen ? (
            <button
              type="button"
              className="records__open"
              data-opens={row.consultationId}
              onClick={() => onOpen(row)}
              onKeyDown={stepThrough}
            >
              <MarkedTicket row={row} />
            </button>
          ) : (
            <MarkedTicket row={row} />
          )}
          {kind !== null && kind !== 'consultation' && (
            <span className="records__kind">{t(`console:records.kinds.${kind}`)}</span>
          )}
        </th>
        <td>{row.topicName === null ? '—' : text(row.topicName)}</td>
        <td className="numbers">{dayAndClock(row.at)}</td>
        <td>{text(row.deskName)}</td>
        <td>{row.specialistName === null ? '—' : <Isolated>{row.specialistName}</Isolated>}</td>
        <td>
          <Results results={row.results} />
        </td>
      </tr>
      {written.length > 0 && (
        <tr className="records__found">
          <td colSpan={COLUMNS.length}>
            <Excerpts excerpts={written} />
          </td>
        </tr>
      )}
    </tbody>
  );
}
