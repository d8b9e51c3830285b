import { addTexts, useTranslation, WARD_TIME_ZONE } from '@madoguchi/i18n';
import { BOOKING_TEXTS } from '@madoguchi/i18n/bookings';
import { clockOf, instantOfMinute, writtenDay } from '@madoguchi/domain';
import type { BookingView } from '@madoguchi/protocol';
import { useState } from 'react';
import { useLanguage } from '../app/useLanguage.ts';
import { useText } from '../app/useText.ts';

/** The texts of bookings come with their page; they are there before its first screen is drawn. */
export function useBookingTexts(): void {
  const { i18n } = useTranslation();
  useState(() => addTexts(i18n, BOOKING_TEXTS));
}

interface When {
  readonly day: string;
  readonly start: number;
  readonly minutes: number;
}

/** Days and times of bookings in words. */
export function useBookingWords() {
  const { t } = useText();
  const { language } = useLanguage();
  const time = ({ start, minutes }: Pick<When, 'start' | 'minutes'>) =>
    t('bookings:time', { from: clockOf(start), until: clockOf(start + minutes) });
  /** 令和8年12月3日(木) */
  const formDay = (day: string) => writtenDay(day, language, 'onPaper');
  return {
    time,
    /** Whose it is: as they want to be called, or that they did not say so; empty for who reads none. */
    who: ({ name, number }: Pick<BookingView, 'name' | 'number'>) =>
      name === '' && number !== '' ? t('bookings:table.nameless') : name,
    formDay,
    /** 12月3日(木) 10:00〜10:30 */
    dayAndTime: (when: When) =>
      t('bookings:dayAndTime', { day: writtenDay(when.day, language, 'day'), time: time(when) }),
    /** 令和8年12月3日(木) 10:00〜10:30 */
    formDayAndTime: (when: When) =>
      t('bookings:dayAndTime', { day: formDay(when.day), time: time(when) }),
  };
}

/** When a minute of a day of the ward is, in epoch milliseconds. */
export const instantAt = (day: string, minute: number): number =>
  instantOfMinute(day, minute, WARD_TIME_ZONE);
