import type { BoardView } from '@madoguchi/protocol';
import { useText } from '../app/useText.ts';

/** How many visits of today ended in each way. */
export function OutcomeCounts({ outcomes }: Pick<BoardView, 'outcomes'>) {
  const { t } = useText();
  const total = outcomes.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className="counts" aria-labelledby="board-outcomes">
      <h3 className="board__title" id="board-outcomes">
        {t('console:board.outcomes.title')}
        <span className="board__total numbers">
          {t('console:board.outcomes.total', { count: total })}
        </span>
      </h3>
      {total === 0 ? (
        <p className="board__none">{t('console:board.outcomes.none')}</p>
      ) : (
        <dl className="counts__list">
          {outcomes.map(({ outcome, count }) => (
            <div key={outcome} className="counts__one" data-outcome={outcome}>
              <dt>{t(`console:board.outcomes.kinds.${outcome}`)}</dt>
              <dd className="numbers">{count}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
