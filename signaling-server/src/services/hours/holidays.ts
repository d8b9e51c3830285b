import holidayJp from '@holiday-jp/holiday_jp';

/** Every holiday from 1970 to 2050, 振替休日 and 国民の休日 included. */
const HOLIDAYS: Readonly<Record<string, { readonly name: string } | undefined>> =
  holidayJp.holidays;

/** The name of the 国民の祝日・休日 on a day (`YYYY-MM-DD`), or `null`. */
export const holidayOn = (day: string): string | null => HOLIDAYS[day]?.name ?? null;
