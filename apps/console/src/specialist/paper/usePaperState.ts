import { useText } from '../../app/useText.ts';
import { usePersonWords } from '../people/usePersonWords.ts';
import type { ServingView } from '../situation.ts';
import type { PaperWork } from './usePaperWork.ts';

/** How the paper stands and how much of its picture is hidden, in words; while there is none what has become of it, or nothing. */
export function usePaperState(
  { standing, paper, news }: Pick<PaperWork, 'standing' | 'paper' | 'news'>,
  current: ServingView,
): string {
  const { t } = useText();
  const { partyName } = usePersonWords();
  if (standing.at === 'off') return news === null ? '' : t(`console:paper.news.${news}`);
  if (standing.at === 'asked') {
    return standing.by === current.mySeat
      ? t('console:paper.state.askedByMe')
      : t('console:paper.state.askedBy', { name: partyName(standing.by, current) });
  }
  if (standing.picture !== 'there') return t(`console:paper.state.${standing.picture}`);
  const shown = t(`console:paper.state.shown.${standing.way}`);
  const count = paper?.masks.length ?? 0;
  const hidden = count > 0 ? t('console:paper.state.masks', { count }) : '';
  return shown + hidden;
}
