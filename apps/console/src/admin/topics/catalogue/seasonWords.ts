import type { Season } from '@madoguchi/domain';
import type { Translate } from '../../../app/useText.ts';

/** Such as 3月1日〜4月15日. */
export const seasonWords = ({ from, until }: Season, t: Translate): string =>
  t('adminTopics:catalogue.season', { from: dayWords(from, t), until: dayWords(until, t) });

/** A day of the year (MM-DD) in words. */
function dayWords(day: string, t: Translate): string {
  const [month = '', date = ''] = day.split('-').map((part) => String(Number(part)));
  return t('adminTopics:catalogue.day', { month, date });
}
