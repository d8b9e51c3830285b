import { DAY_MS, dayAfter } from '@madoguchi/domain';

/** A due day in relation to today, as a key and values for the catalogue. */
export type Due =
  | { readonly key: 'past'; readonly days: number }
  | { readonly key: 'today' }
  | { readonly key: 'tomorrow' }
  | { readonly key: 'later' };

/** Both days as `YYYY-MM-DD`. */
export function dueOf(dueDay: string, today: string): Due {
  if (dueDay === today) return { key: 'today' };
  if (dueDay === dayAfter(today)) return { key: 'tomorrow' };
  if (dueDay > today) return { key: 'later' };
  return { key: 'past', days: Math.round((Date.parse(today) - Date.parse(dueDay)) / DAY_MS) };
}
