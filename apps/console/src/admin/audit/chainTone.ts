import type { ChainState } from '@madoguchi/protocol';

/** How the state of the log is shown: good only where every line of it was checked, and there is one. */
export type ChainTone = 'intact' | 'partial' | 'broken';

export function chainTone({ state, entries, total }: ChainState): ChainTone {
  if (state === 'broken') return 'broken';
  return entries > 0 && entries === total ? 'intact' : 'partial';
}
