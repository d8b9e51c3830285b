import { fromWareki, isDay, type Era } from '@madoguchi/domain';

/** How an era is begun: its sign, or its letter. */
const ERA_SIGNS: Readonly<Record<string, Era>> = {
  ...{ 明治: 'meiji', 大正: 'taisho', 昭和: 'showa', 平成: 'heisei', 令和: 'reiwa' },
  ...{ M: 'meiji', T: 'taisho', S: 'showa', H: 'heisei', R: 'reiwa' },
};

const IN_ERA =
  /^(明治|大正|昭和|平成|令和|[MTSHR])(元|\d{1,2})[-./年](\d{1,2})[-./月](\d{1,2})日?$/;
const IN_COMMON_ERA = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/;
const EIGHT_DIGITS = /^(\d{4})(\d{2})(\d{2})$/;

/**
 * The day (YYYY-MM-DD) that somebody has typed: 昭和25年3月1日, S25.3.1, 1950/3/1 or 19500301, full-width as well; `null`
 * while it is none.
 */
export function typedDate(text: string): string | null {
  const typed = text.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
  const [, sign = '', eraYear = '', eraMonth, eraDay] = IN_ERA.exec(typed) ?? [];
  const era = ERA_SIGNS[sign];
  if (era !== undefined) {
    const year = eraYear === '元' ? 1 : Number(eraYear);
    return fromWareki(era, year, Number(eraMonth), Number(eraDay));
  }
  const [, year, month = '', day = ''] =
    IN_COMMON_ERA.exec(typed) ?? EIGHT_DIGITS.exec(typed) ?? [];
  if (year === undefined) return null;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : null;
}
