import { instantOfMinute } from '@madoguchi/domain';
import { WARD_TIME_ZONE } from '@madoguchi/i18n';
import { useTimes } from '../parts/useTimes.ts';

/** Days (`YYYY-MM-DD`) with their year: what is kept is kept for years. */
export function useRetentionDays(): (day: string) => string {
  const { formalDay } = useTimes();
  return (day) => formalDay(instantOfMinute(day, 0, WARD_TIME_ZONE));
}
