import type { CenterBoard } from '@madoguchi/protocol';
import type { BoardDay } from './boardDays.ts';

/** On the bad day two kiosks want mending, the rest serve; nothing of that is on a wall. */
export function healthOf(
  day: BoardDay,
  n: number,
  isWall: boolean,
): CenterBoard['kiosks'][number]['health'] {
  if (isWall) return null;
  if (day !== 'faults') return { verdict: 'can', faults: [] };
  if (n === 0) return { verdict: 'cannot', faults: ['microphone', 'deskCamera'] };
  if (n === 1) return { verdict: 'resting', faults: [] };
  return n === 2
    ? { verdict: 'careful', faults: ['poorCalls', 'printer'] }
    : { verdict: 'can', faults: [] };
}
