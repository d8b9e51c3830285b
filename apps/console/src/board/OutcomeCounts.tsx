import type { BoardView } from '@madoguchi/protocol';
import { useText } from '../app/useText.ts';
import { Counts } from './Counts.tsx';

/** How many visits of today ended in each way. */
export function OutcomeCounts({ outcomes }: Pick<BoardView, 'outcomes'>) {
  const { t } = useText();
  const total = outcomes.reduce((sum, { count }) => sum + count, 0);
  return (
    <Counts
      id="board-outcomes"
      title={t('console:board.outcomes.title')}
      total={t('console:board.outcomes.total', { count: total })}
      none={total === 0 ? t('console:board.outcomes.none') : null}
      counts={outcomes.map(({ outcome, count }) => ({
        ...{ key: outcome, count, isMarked: outcome === 'comeBack' },
        name: t(`console:board.outcomes.kinds.${outcome}`),
      }))}
    />
  );
}
