import type { ConsoleView } from '@madoguchi/protocol';
import { HANDOFFS } from './deskWork.ts';
import { FULL_INBOX } from './procedureScenes.ts';
import { QUEUED } from './queued.ts';

/** As many as these, each another one. */
const many = <T>(
  some: readonly [T, ...T[]],
  count: number,
  named: (n: number) => Partial<T>,
): T[] =>
  Array.from({ length: count }, (_, n) => ({
    ...(some[n % some.length] ?? some[0]),
    ...named(n),
  }));

const [firstWaiting, ...othersWaiting] = QUEUED;

/** A day on which everything comes together: 200 wait, 500 cards and 500 procedures are with the desk. */
export const loaded = (view: ConsoleView): ConsoleView => ({
  ...view,
  queue:
    firstWaiting === undefined
      ? []
      : many<ConsoleView['queue'][number]>([firstWaiting, ...othersWaiting], 200, (n) => ({
          consultationId: `w${String(n)}`,
          ticket: `池尻-${String(n + 1).padStart(3, '0')}`,
        })),
  handoffs: many<ConsoleView['handoffs'][number]>(HANDOFFS, 500, (n) => ({
    handoffId: `k${String(n)}`,
  })),
  inbox: FULL_INBOX,
});
