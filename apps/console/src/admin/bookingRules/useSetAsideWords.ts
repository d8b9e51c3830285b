import { clockOf, WEEKDAYS, type Support } from '@madoguchi/domain';
import { formatWardDay } from '@madoguchi/i18n';
import { useMemo } from 'react';
import { useLanguage } from '../../app/useLanguage.ts';
import { useText } from '../../app/useText.ts';
import { isWholeDay, type Span } from './setAsideDraft.ts';

/** Time that is set aside, in words. */
export function useSetAsideWords() {
  const { t } = useText();
  const { language } = useLanguage();
  return useMemo(() => {
    const day = (of: string): string => formatWardDay(of, language);
    return {
      /** 毎週火曜日 13:00〜16:00（12月1日(火)から） */
      when(span: Span): string {
        const { fromDay, untilDay, weekday, from, until } = span;
        const time = isWholeDay(span)
          ? t('adminBookings:aside.wholeDay')
          : t('adminBookings:aside.time', { from: clockOf(from), until: clockOf(until) });
        if (weekday === null) {
          return untilDay === fromDay
            ? t('adminBookings:aside.once', { day: day(fromDay), time })
            : t('adminBookings:aside.onceDays', {
                ...{ from: day(fromDay), time },
                until: untilDay === null ? '' : day(untilDay),
              });
        }
        const days = [
          t('adminBookings:aside.since', { day: day(fromDay) }),
          ...(untilDay === null ? [] : [t('adminBookings:aside.until', { day: day(untilDay) })]),
        ];
        const name = t(`adminHours:days.${WEEKDAYS[weekday] ?? 'mon'}`);
        return `${t('adminBookings:aside.weekly', { weekday: name, time })} ${days.join(' ')}`;
      },
      /** The words for those who are booked then all the same. */
      whom: (support: Support | null): string =>
        support === null
          ? t('adminBookings:aside.nobody')
          : t('adminBookings:aside.onlyFor', { support: t(`console:needs.supports.${support}`) }),
    };
  }, [t, language]);
}

export type SetAsideWords = ReturnType<typeof useSetAsideWords>;
