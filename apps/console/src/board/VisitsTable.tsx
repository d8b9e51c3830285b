import type { CenterBoard } from '@madoguchi/protocol';
import { useText } from '../app/useText.ts';
import { useWords } from '../specialist/useWords.ts';
import '../admin/parts/table.css';

const COLUMNS = ['at', 'ticket', 'topic', 'outcome'] as const;

/** The visits of today that have ended, by their tickets and without what was noted. */
export function VisitsTable({ visits }: Pick<CenterBoard, 'visits'>) {
  const { t } = useText();
  const { clock, text } = useWords();
  return (
    <section className="board__card" aria-labelledby="board-visits">
      <h3 className="board__title" id="board-visits">
        {t('console:board.visits.title')}
      </h3>
      <div className="list__scroll">
        <table className="table board-visits" aria-labelledby="board-visits">
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {t(`console:board.visits.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {visits.map(({ ticket, at, topicName, deskName, outcome }) => (
              <tr key={ticket}>
                <td className="table__narrow numbers">{clock(at)}</td>
                <th scope="row" className="table__narrow">
                  {ticket}
                </th>
                <td>
                  {text(topicName)}
                  <small className="board-visits__desk">{text(deskName)}</small>
                </td>
                <td className="table__narrow">{t(`console:board.outcomes.kinds.${outcome}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
