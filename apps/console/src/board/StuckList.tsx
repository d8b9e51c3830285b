import { Icon } from '@madoguchi/ui-kit';
import { useText } from '../app/useText.ts';
import { useWords } from '../specialist/useWords.ts';
import type { StuckThing } from './stuckThings.ts';

interface StuckListProps {
  readonly things: readonly StuckThing[];
  readonly now: number;
}

/** What does not go on by itself, one line each, or that there is nothing. */
export function StuckList({ things, now }: StuckListProps) {
  const { t } = useText();
  const words = useStuckWords(now);
  return (
    <section className="board__card" aria-labelledby="board-stuck">
      <h3 className="board__title" id="board-stuck">
        {t('console:board.stuck.title')}
      </h3>
      {things.length === 0 ? (
        <p className="board__none board__none--well">
          <Icon name="done" />
          {t('console:board.stuck.none')}
        </p>
      ) : (
        <ul className="board-lines">
          {things.map((thing) => (
            <li key={keyOf(thing)} className="board-lines__one" data-stuck={thing.kind}>
              <Icon name="warning" />
              {words(thing)}
            </li>
          ))}
        </ul>
      )}
    </section>
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
