import type { CenterBoard } from '@madoguchi/protocol';
import { Icon } from '@madoguchi/ui-kit';
import { useText } from '../app/useText.ts';

/** How many wait for a callback or a booking, by the day that they wished for. */
export function WishCounts({ wishes }: Pick<CenterBoard, 'wishes'>) {
  const { t } = useText();
  const { all, today, late } = wishes;
  const counts = { late, today, later: all - today - late };
  return (
    <section className="counts" aria-labelledby="board-wishes">
      <h3 className="board__title" id="board-wishes">
        {t('console:board.wishes.title')}
        <span className="board__total numbers">
          {t('console:board.wishes.all', { count: all })}
        </span>
      </h3>
      <dl className="counts__list">
        {(['late', 'today', 'later'] as const).map((when) => (
          <div key={when} className="counts__one" data-when={when} data-count={counts[when]}>
            <dt>
              {when === 'late' && late > 0 && <Icon name="warning" />}
              {t(`console:board.wishes.${when}`)}
            </dt>
            <dd className="numbers">{counts[when]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
