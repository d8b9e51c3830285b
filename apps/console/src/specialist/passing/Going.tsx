import type { HandoffCard } from '@madoguchi/domain';
import { Isolated } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import { passingLines, saidIn, type Passable } from './passable.ts';
import { useThingWords } from './usePassable.ts';
import './passing.css';

interface GoingProps {
  readonly passable: Passable;
  readonly card: HandoffCard;
}

/** What goes along with a card as it is now, and what does not; nothing before its desk is chosen. */
export function Going({ passable, card }: GoingProps) {
  const { t } = useText();
  const nameOf = useThingWords(passable);
  if (card.toDeskId === '') return null;
  const lines = saidIn(passingLines(passable, card.toDeskId), card);
  const namesOf = (isMeant: (answer: string) => boolean): string =>
    lines
      .filter(({ answer }) => isMeant(answer))
      .map(({ thing }) => nameOf(thing))
      .join('、');
  const goes = namesOf((answer) => answer === 'agreed');
  const declined = namesOf((answer) => answer === 'declined');
  const open = namesOf((answer) => answer === 'notAsked');
  const waiting = namesOf((answer) => answer === 'asked');
  return (
    <p className="going">
      <span>
        <Isolated>
          {goes === ''
            ? t('console:passing.goesNothing')
            : t('console:passing.goes', { things: goes })}
        </Isolated>
      </span>
      {waiting !== '' && (
        <span>
          <Isolated>{t('console:passing.waiting', { things: waiting })}</Isolated>
        </span>
      )}
      {open !== '' && (
        <span className="going__open">
          <Isolated>{t('console:passing.notAsked', { things: open })}</Isolated>
        </span>
      )}
      {declined !== '' && (
        <span>
          <Isolated>{t('console:passing.declined', { things: declined })}</Isolated>
        </span>
      )}
    </p>
  );
}
