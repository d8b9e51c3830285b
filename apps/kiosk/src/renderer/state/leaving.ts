import { assertNever } from '@madoguchi/domain';
import type { Screen } from './screenOf.ts';

/** What やめる gives up: what is being chosen or entered, a place in the queue, a call, or what a visit leaves. */
export type Leaving = 'visit' | 'queue' | 'call' | 'end';

/** What a screen has to leave; `null` where there is nothing. */
export function leavingOf(screen: Screen): Leaving | null {
  switch (screen.name) {
    case 'connecting':
    case 'enrol':
    case 'refused':
    case 'outOfOrder':
    case 'idle':
      return null;
    case 'choosing':
    case 'checkIn':
    case 'confirming':
    case 'contact':
      return 'visit';
    case 'waiting':
      // Until the server has answered there is nothing that could be cancelled.
      return screen.consultation === null ? null : 'queue';
    case 'call':
      return 'call';
    case 'thanks':
    case 'farewell':
      return 'end';
    default:
      return assertNever(screen);
  }
}
