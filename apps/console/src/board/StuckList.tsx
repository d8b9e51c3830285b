import { useText } from '../app/useText.ts';
import { useWords } from '../specialist/useWords.ts';
import type { StuckThing } from './stuckThings.ts';
import { WarningLines } from './WarningLines.tsx';

interface StuckListProps {
  readonly things: readonly StuckThing[];
  readonly now: number;
}

/** What does not go on by itself, one line each, or that there is nothing. */
export function StuckList({ things, now }: StuckListProps) {
  const { t } = useText();
  const words = useStuckWords(now);
  return (
    <WarningLines
      id="board-stuck"
      title={t('console:board.stuck.title')}
      none={t('console:board.stuck.none')}
      lines={things.map((thing) => ({ key: keyOf(thing), kind: thing.kind, words: words(thing) }))}
    />
  );
}

function keyOf(thing: StuckThing): string {
  if ('deskId' in thing) return `desk ${thing.deskId}`;
  return 'ticket' in thing ? `ticket ${thing.ticket}` : thing.kind;
}

function useStuckWords(now: number) {
  const { t } = useText();
  const { duration, text } = useWords();
  return (thing: StuckThing): string => {
    switch (thing.kind) {
      case 'unattended': {
        const facts = { desk: text(thing.name), count: thing.waiting };
        return t('console:board.stuck.unattended', {
          ...facts,
          duration: duration(now - thing.since),
        });
      }
      case 'transfers':
        return t('console:board.stuck.transfers', {
          ticket: thing.ticket,
          duration: duration(now - thing.since),
        });
      default:
        return t(`console:board.stuck.${thing.kind}`, { count: thing.count });
    }
  };
}
