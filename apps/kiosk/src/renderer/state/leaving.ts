import type { Screen } from './screenOf.ts';

/** What やめる gives up: what is being chosen or entered, a place in the queue, a call, or what a visit leaves. */
export type Leaving = 'visit' | 'queue' | 'call' | 'end';

const LEAVING: Readonly<Record<Screen['name'], Leaving | null>> = {
  connecting: null,
  enrol: null,
  refused: null,
  outOfOrder: null,
  idle: null,
  choosing: 'visit',
  checkIn: 'visit',
  confirming: 'visit',
  contact: 'visit',
  booking: 'visit',
  waiting: 'queue',
  call: 'call',
  thanks: 'end',
  farewell: 'end',
};

/** What a screen has to leave; `null` where there is nothing: until the server has answered nothing could be cancelled. */
export const leavingOf = (screen: Screen): Leaving | null =>
  screen.name === 'waiting' && screen.consultation === null ? null : LEAVING[screen.name];
