import type { Consultation } from '@madoguchi/domain';

/** When nobody was occupied any more by a change at `at`: written up, or closed without; `null` before. */
export function endOf(c: Consultation, at: number): number | null {
  if (c.state === 'closed') return c.closedAt;
  return c.state === 'followUp' ? at : null;
}
