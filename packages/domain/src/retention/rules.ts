import { fiscalYearOf } from '../figures/monthFigures.ts';
import { instantOfMinute } from '../localTime.ts';
import { localDay } from '../ticket.ts';

/** What is kept for a number of years, each by a rule of its own. */
export const RETAINED_KINDS = [
  'attachment',
  'contact',
  'booking',
  'staffCall',
  'consultation',
] as const;
export type RetainedKind = (typeof RETAINED_KINDS)[number];

/** 保存期間: for how many years records of a kind are kept, and why, as an admin has confirmed it. */
export interface RetentionRule {
  readonly id: RetainedKind;
  readonly state: 'set';
  /** Whole years after the end of the fiscal year in which a record ended. */
  readonly years: number;
  /** The legal reason, in the ward's words. */
  readonly reason: string;
}

export interface RetentionRuleEvent {
  readonly type: 'set';
  readonly years: number;
  readonly reason: string;
}

/** The fewest and the most years that an admin may set. */
export const RETENTION_YEARS = { least: 1, most: 30 } as const;

const NECESSARY = '個人情報保護法第61条第2項（必要な範囲を超えて保有しない）';

/**
 * What is proposed until an admin confirms it. The years are those of the usual classes of a municipality's rules on
 * documents (1, 3, 5, 10, 30); which class holds is for the ward to say.
 */
export const PROPOSED_RULES: Readonly<
  Record<RetainedKind, Pick<RetentionRule, 'years' | 'reason'>>
> = {
  consultation: { years: 5, reason: `文書管理規程の保存期間（5年）。${NECESSARY}` },
  attachment: { years: 1, reason: NECESSARY },
  contact: { years: 1, reason: NECESSARY },
  booking: { years: 1, reason: NECESSARY },
  staffCall: { years: 3, reason: '文書管理規程の保存期間（3年）' },
};

/**
 * The instant before which a record has to have ended for its time to be over now. Years are counted from the end of the fiscal
 * year (April to March) in which it ended, as public documents are kept in Japan.
 */
export function overBefore(years: number, now: number, timeZone: string): number {
  const year = fiscalYearOf(localDay(now, timeZone)) - years;
  return instantOfMinute(`${String(year)}-04-01`, 0, timeZone);
}

/** The last day (`YYYY-MM-DD`) on which a record that ended at this instant is kept. */
export function lastDayKept(years: number, endedAt: number, timeZone: string): string {
  return `${String(fiscalYearOf(localDay(endedAt, timeZone)) + 1 + years)}-03-31`;
}
