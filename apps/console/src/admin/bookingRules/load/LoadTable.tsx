import { WEEKDAYS, type HourLoad } from '@madoguchi/domain';
import { useMemo } from 'react';
import { useText } from '../../../app/useText.ts';
import { ScrollingTable } from '../../parts/ScrollingTable.tsx';
import { CELL_COUNTS, gridOf, totalOf, type Cell } from './loadGrid.ts';

interface LoadTableProps {
  readonly caption: string;
  readonly hours: readonly HourLoad[];
}

/** The load of a week by hour and weekday: words and figures, with bars beside them. */
export function LoadTable({ caption, hours }: LoadTableProps) {
  const { t } = useText();
  const grid = useMemo(() => gridOf(hours), [hours]);
  if (grid === null) return <p className="load-empty">{t('adminBookings:load.empty')}</p>;
  const { weekdays, rows, most } = grid;
  return (
    <>
      <p>{t('adminBookings:load.total', totalOf(hours))}</p>
      <ScrollingTable caption={caption} className="load-table">
        <thead>
          <tr>
            <th scope="col">{t('adminBookings:load.hour')}</th>
            {weekdays.map((day) => (
              <th key={day} scope="col">
                {t(`adminHours:days.${WEEKDAYS[day] ?? 'mon'}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ hour, cells }) => (
            <tr key={hour}>
              <th scope="row" className="numbers">
                {t('adminBookings:load.hourName', { hour })}
              </th>
              {cells.map((cell, at) => (
                <td key={weekdays[at]}>
                  {cell === null ? (
                    <span className="load-nobody">{t('adminBookings:load.nobody')}</span>
                  ) : (
                    <Counts {...{ cell, most }} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </ScrollingTable>
    </>
  );
}

/** The three figures of an hour, each with its word and a bar. */
function Counts({ cell, most }: { readonly cell: Cell; readonly most: number }) {
  const { t } = useText();
  return (
    <dl className="load-cell">
      {CELL_COUNTS.map((count) => (
        <div key={count} className="load-line" data-count={count}>
          <dt>{t(`adminBookings:load.counts.${count}`)}</dt>
          <dd className="numbers">
            {cell[count] > 0 && (
              <span
                className="load-bar"
                style={{ inlineSize: `${String((cell[count] / most) * 100)}%` }}
              />
            )}
            <span className="load-figure">{cell[count]}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
