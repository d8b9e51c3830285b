import type { CenterBoard } from '@madoguchi/protocol';
import { Icon } from '@madoguchi/ui-kit';
import { useText } from '../app/useText.ts';
import { Counts } from './Counts.tsx';

/** How many wait for a callback or a booking, by the day that they wished for. */
export function WishCounts({ wishes }: Pick<CenterBoard, 'wishes'>) {
  const { t } = useText();
  const { all, today, late } = wishes;
  const counts = { late, today, later: all - today - late };
  return (
    <Counts
      id="board-wishes"
      title={t('console:board.wishes.title')}
      total={t('console:board.wishes.all', { count: all })}
      counts={(['late', 'today', 'later'] as const).map((when) => {
        const isMarked = when === 'late' && late > 0;
        const name = (
          <>
            {isMarked && <Icon name="warning" />}
            {t(`console:board.wishes.${when}`)}
          </>
        );
        return { key: when, count: counts[when], name, isMarked };
      })}
    />
  );
}
