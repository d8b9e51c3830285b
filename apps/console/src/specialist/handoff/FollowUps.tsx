import type { DraftFields } from '@madoguchi/domain';
import type { CurrentView } from '@madoguchi/protocol';
import { Button, classes, Icon, Isolated } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { KeyedButton } from '../../app/KeyedButton.tsx';
import { useLoaded } from '../../app/useLoaded.ts';
import { useShortcuts } from '../../app/useShortcuts.ts';
import { useText } from '../../app/useText.ts';
import { useActions } from '../actions.ts';
import { Going } from '../passing/Going.tsx';
import { unasked, type Passable } from '../passing/passable.ts';
import { usePassable } from '../passing/usePassable.ts';
import { useWords, wardDay } from '../useWords.ts';
import { CardDialog } from './CardDialog.tsx';
import { cardToBegin, hasWords, type CardDraft } from './cardDraft.ts';

interface FollowUpsProps {
  readonly current: CurrentView;
  readonly draft: DraftFields;
  readonly now: number;
  readonly onEdit: (change: Partial<DraftFields>) => void;
}

/** As many cards as the server takes with one record. */
const MOST = 10;

/**
 * Work for other desks that goes with the record: one card each. In the call they are prepared, and the resident is asked
 * what may go along; afterwards each says what goes and what does not.
 */
export function FollowUps({ current, draft, now, onEdit }: FollowUpsProps) {
  const { t } = useText();
  const [writing, setWriting] = useState(false);
  const { handoffs } = draft;
  const open = () => setWriting(true);
  const mayAdd = handoffs.length < MOST;
  const inCall = current.state !== 'wrapUp';
  // In the call the key hands the resident over.
  useShortcuts(mayAdd && !inCall ? { transfer: open } : {});
  const passable = usePassable(current);
  const card = cardToBegin(draft, '');
  const without = (left: CardDraft) => handoffs.filter((each) => each !== left);
  return (
    <section
      className={classes('follow-ups', inCall && 'follow-ups--in-call')}
      aria-labelledby="follow-ups-title"
    >
      <h3 className="follow-ups__title" id="follow-ups-title">
        {t('console:followUps.title')}
      </h3>
      <p className="follow-ups__hint">
        {t(inCall ? 'console:followUps.hintInCall' : 'console:followUps.hint')}
      </p>
      {handoffs.length > 0 && (
        <Cards
          cards={handoffs}
          passable={passable}
          onEdit={(again) => {
            onEdit({ card: again, handoffs: without(again) });
            open();
          }}
          onRemove={(gone) => onEdit({ handoffs: without(gone) })}
        />
      )}
      {mayAdd && <AddButton inCall={inCall} isBegun={hasWords(draft.card)} onAdd={open} />}
      {writing && (
        <CardDialog
          title={t('console:followUps.dialogTitle')}
          lead={t('console:followUps.dialogLead')}
          draft={card}
          today={wardDay(now)}
          passable={passable}
          submit={t('console:followUps.submit')}
          onEdit={(change) => onEdit({ card: { ...card, ...change } })}
          onSubmit={(added) => {
            onEdit({ card: null, handoffs: [...handoffs, added] });
            setWriting(false);
          }}
          onClose={() => setWriting(false)}
        />
      )}
    </section>
  );
}

interface AddButtonProps {
  readonly inCall: boolean;
  readonly isBegun: boolean;
  readonly onAdd: () => void;
}

function AddButton({ inCall, isBegun, onAdd }: AddButtonProps) {
  const { t } = useText();
  const words = t(isBegun ? 'console:followUps.goOn' : 'console:followUps.add');
  return inCall ? (
    <Button icon="more" onClick={onAdd}>
      {words}
    </Button>
  ) : (
    <KeyedButton command="transfer" icon="more" onClick={onAdd}>
      {words}
    </KeyedButton>
  );
}

interface CardsProps {
  readonly passable: Passable;
  readonly cards: readonly CardDraft[];
  readonly onEdit: (card: CardDraft) => void;
  readonly onRemove: (card: CardDraft) => void;
}

function Cards({ cards, passable, onEdit, onRemove }: CardsProps) {
  const { t } = useText();
  const { day, text } = useWords();
  const { model } = useActions();
  const targets = useLoaded(() => model.transfer.targets());
  const nameOf = (deskId: string) => {
    const desk = targets.value?.find((each) => each.deskId === deskId);
    return desk ? text(desk.name) : '';
  };
  return (
    <>
      <ul className="follow-ups__cards">
        {cards.map((card, index) => (
          <li key={index} className="follow-up">
            <Icon name="handoff" />
            <div className="follow-up__words">
              <strong>
                <Isolated>{nameOf(card.toDeskId)}</Isolated>
              </strong>
              <span>
                <Isolated>{card.matter}</Isolated>
              </span>
              <span className="follow-up__due">
                {t('console:card.until', { day: day(card.dueDay) })}
              </span>
              <Going passable={passable} card={card} />
            </div>
            <button type="button" className="quiet-button" onClick={() => onEdit(card)}>
              {t('console:followUps.edit')}
            </button>
            <button type="button" className="quiet-button" onClick={() => onRemove(card)}>
              {t('console:followUps.remove')}
            </button>
          </li>
        ))}
      </ul>
      {!passable.mayAsk && unasked(passable, cards).size > 0 && (
        <p className="follow-ups__contact">{t('console:passing.contact')}</p>
      )}
    </>
  );
}
