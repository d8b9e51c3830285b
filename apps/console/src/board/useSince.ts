import { useText } from '../app/useText.ts';
import { useWords, wardDay } from '../specialist/useWords.ts';

/** Since when something is not there, by the clock and, on another day, with the day. */
export function useSince(now: number): (since: number | null) => string {
  const { t } = useText();
  const { clock, dayAndClock } = useWords();
  return (since) => {
    if (since === null) return t('console:board.never');
    const isToday = wardDay(since) === wardDay(now);
    return t('console:board.since', { time: isToday ? clock(since) : dayAndClock(since) });
  };
}
