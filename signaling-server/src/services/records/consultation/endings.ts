import type { Consultation, WrittenUp } from '@madoguchi/domain';

/** Who wrote a consultation up, and what; `null` while nobody has, and when nobody does. */
export function writtenUpOf(c: Consultation): WrittenUp | null {
  if (c.state === 'followUp') return c.writtenUp;
  if (c.state !== 'closed') return null;
  const { ending } = c;
  if (ending.kind === 'written-up') {
    const { staffId, outcome, amendments } = ending;
    return { staffId, outcome, amendments };
  }
  return ending.kind === 'dropped' ? ending.writtenUp : null;
}

/** When nobody was occupied any more by a change at `at`: written up, or closed without; `null` before. */
export function endOf(c: Consultation, at: number): number | null {
  if (c.state === 'closed') return c.closedAt;
  return c.state === 'followUp' ? at : null;
}
