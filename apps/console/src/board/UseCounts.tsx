import type { CenterBoard } from '@madoguchi/protocol';
import { useText } from '../app/useText.ts';
import '../admin/parts/table.css';

type Use = NonNullable<CenterBoard['use']>;

const FIGURES = ['visits', 'helped', 'introductions'] as const;

/** ご利用と紹介: how much the kiosks of a center are used in this week and in four, and who of its staff helped. */
export function UseCounts({ use }: { readonly use: Use }) {
  const { t } = useText();
  return (
    <section className="board__card" aria-labelledby="board-use">
      <h3 className="board__title" id="board-use">
        {t('console:board.use.title')}
      </h3>
      <table className="table board-use" aria-labelledby="board-use">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('console:board.use.title')}</span>
            </th>
            <th scope="col">{t('console:board.use.thisWeek')}</th>
            <th scope="col">{t('console:board.use.fourWeeks')}</th>
          </tr>
        </thead>
        <tbody>
          {FIGURES.map((figure) => (
            <tr key={figure}>
              <th scope="row">{t(`console:board.use.figures.${figure}`)}</th>
              <td className="numbers">
                {t('console:board.use.count', { count: use.thisWeek[figure] })}
              </td>
              <td className="numbers">
                {t('console:board.use.count', { count: use.fourWeeks[figure] })}
              </td>
            </tr>
          ))}
          {use.helpers.map(({ name, thisWeek, fourWeeks }) => (
            <tr key={name} className="board-use__helper">
              <th scope="row">{name}</th>
              <td className="numbers">{t('console:board.use.byHelper', { ...thisWeek })}</td>
              <td className="numbers">{t('console:board.use.byHelper', { ...fourWeeks })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
