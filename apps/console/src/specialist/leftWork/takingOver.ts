import type { ConsoleView } from '@madoguchi/protocol';

/** Whether I can write up in the place of a colleague: now, after what I have in hand, or never. */
export type TakingOver = 'now' | 'later' | 'never';

/** Reads it out of a view; the server decides again. One thing at a time. */
export function takingOver({
  me,
  current,
  offer,
}: Pick<ConsoleView, 'me' | 'current' | 'offer'>): TakingOver {
  if (me.role !== 'specialist') return 'never';
  return current === null && offer === null ? 'now' : 'later';
}
