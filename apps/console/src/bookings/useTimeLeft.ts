import { formatElapsed } from '@madoguchi/i18n';
import { useNow } from '@madoguchi/ui-kit';

const EVERY_MS = 1_000;

/** How long a hold still lasts, by the clock of the page: 04:59; `null` when it is over. */
export function useTimeLeft(until: number): string | null {
  const left = until - useNow(EVERY_MS);
  return left > 0 ? formatElapsed(left) : null;
}
