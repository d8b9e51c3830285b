import { rangesOf, type DayRange, type OpeningHours, type Span } from '@madoguchi/domain';
import { formatWardDay, localised } from '@madoguchi/i18n';
import type { Organisation } from '@madoguchi/protocol';
import { useMemo } from 'react';
import { useLanguage } from '../../app/useLanguage.ts';
import { useText } from '../../app/useText.ts';
import type { HoursPlace } from './hoursPlaces.ts';

/** Hours in the language of the screen. */
export function useHoursWords(ward: Organisation) {
  const { t } = useText();
  const { language } = useLanguage();
  return useMemo(() => {
    const spans = (of: readonly Span[]): string =>
      of.length === 0
        ? t('adminHours:closed')
        : of.map(({ from, until }) => t('adminHours:range', { from, until })).join('・');
    const day = (of: string): string => formatWardDay(of, language);
    const days = ({ from, until }: DayRange): string =>
      from === until
        ? t(`adminHours:short.${from}`)
        : t('adminHours:range', {
            from: t(`adminHours:short.${from}`),
            until: t(`adminHours:short.${until}`),
          });
    return {
      spans,
      day,
      /** The week in as few lines as possible: neighbouring days with equal hours share one. */
      week: ({ week }: OpeningHours): string[] =>
        rangesOf(week).map((range) =>
          t('adminHours:onDays', { days: days(range), hours: spans(range.spans) }),
        ),
      others: ({ openOnHolidays, openAtYearEnd }: OpeningHours): string[] => [
        t(`adminHours:holidays.${openOnHolidays ? 'open' : 'closed'}`),
        t(`adminHours:yearEnd.${openAtYearEnd ? 'open' : 'closed'}`),
      ],
      exceptions: ({ exceptions }: OpeningHours): string[] =>
        exceptions.map((each) =>
          t('adminHours:exception', {
            day: day(each.day),
            hours: spans(each.spans),
            reason: each.reason,
          }),
        ),
      place(place: HoursPlace): string {
        if (place.kind === 'ward') return t('adminHours:parts.ward');
        if (place.kind === 'center') {
          return ward.centers.find(({ id }) => id === place.centerId)?.district ?? '';
        }
        const desk = ward.desks.find(({ id }) => id === place.deskId);
        return desk ? localised(desk.name, language) : '';
      },
    };
  }, [ward, t, language]);
}

export type HoursWords = ReturnType<typeof useHoursWords>;
