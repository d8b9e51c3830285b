import type { Contact } from '@madoguchi/client';
import type { LocalisedText } from '@madoguchi/domain';
import {
  AREAS,
  formatClock,
  formatDay,
  formatWardDay,
  localised,
  keyOf,
  type SpokenKey,
  type TextKey,
  useTranslation,
  WARD_TIME_ZONE,
  withoutReadings,
} from '@madoguchi/i18n';
import { Ruby, useTimeOf } from '@madoguchi/ui-kit';
import { useMemo, type ReactNode } from 'react';
import { ofWard, sentence, type Said } from '../speech/spoken.ts';
import { usePreferences } from './PreferencesProvider.tsx';

type Values = Readonly<Record<string, string | number>>;

/** The texts of a screen: as shown (with readings), and plain for accessible names and reading aloud. */
export interface Text {
  show(key: TextKey, values?: Values): ReactNode;
  plain(key: TextKey, values?: Values): string;
  /** With readings in 《》, to become a part of another text. */
  raw(key: TextKey, values?: Values): string;
  /** A sentence to be read aloud. Nothing that a person has typed is put into it. */
  say(key: SpokenKey, values?: Values): Said;
  /** Words of the ward to be read aloud, e.g. topics and desks. */
  sayOf(text: LocalisedText): Said;
  /** Text from data, e.g. topics and desks. */
  of(text: LocalisedText): string;
  /** A day of the ward (`YYYY-MM-DD`), e.g. 12月3日(木). */
  day(day: string): string;
  /** A wish, e.g. 12月3日(木) 午前. */
  wish(wish: Contact['wish']): string;
  /** An instant from now on, as it is said here: きょう 13:00, or 12月3日(木) 8:30. */
  from(instant: number): string;
}

/** The texts in the current language. */
export function useText(): Text {
  const { t } = useTranslation(AREAS);
  const { language } = usePreferences().preferences;
  const today = useTimeOf((now) => formatDay(now, language, WARD_TIME_ZONE));
  return useMemo(() => {
    const day = (at: number) => formatDay(at, language, WARD_TIME_ZONE);
    const dayOfWard = (day: string) => formatWardDay(day, language);
    return {
      show: (key, values) => <Ruby>{t(key, { ...values })}</Ruby>,
      plain: (key, values) => withoutReadings(t(key, { ...values })),
      raw: (key, values) => t(key, { ...values }),
      say: (key, values) => {
        const raw = t(key, { ...values });
        // Ordinary Japanese has no readings; the easy one says the same, and has them.
        const inReadings = language === 'ja' ? t(key, { ...values, lng: keyOf('ja-easy') }) : raw;
        return sentence(key, { raw, inReadings, isWhole: values === undefined });
      },
      sayOf: (text) =>
        ofWard(
          localised(text, language),
          localised(text, language === 'ja' ? 'ja-easy' : language),
        ),
      of: (text) => localised(text, language),
      day: dayOfWard,
      wish: (wish) => `${dayOfWard(wish.day)} ${withoutReadings(t(`ways:part.${wish.part}`))}`,
      from: (instant) => {
        const clock = formatClock(instant, language, WARD_TIME_ZONE);
        return day(instant) === today
          ? withoutReadings(t('ways:when.today', { clock }))
          : withoutReadings(t('ways:when.day', { day: day(instant), clock }));
      },
    };
  }, [t, language, today]);
}
