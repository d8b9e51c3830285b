import type { CardField, HandoffCard } from '@madoguchi/domain';
import { Button, Dialog } from '@madoguchi/ui-kit';
import { useCallback, type ReactNode } from 'react';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { Kbd } from '../../app/Kbd.tsx';
import { KeyedButton } from '../../app/KeyedButton.tsx';
import { useLoaded } from '../../app/useLoaded.ts';
import { useShortcuts } from '../../app/useShortcuts.ts';
import { useText } from '../../app/useText.ts';
import { useActions } from '../actions.ts';
import { Going } from '../passing/Going.tsx';
import { textsFor, type Passable } from '../passing/passable.ts';
import { MissingSummary } from '../written/MissingSummary.tsx';
import { useAsked } from '../written/useAsked.ts';
import { CardForm } from './CardForm.tsx';
import { cardProblems, trimmedCard, type CardDraft } from './cardDraft.ts';
import './card.css';

interface CardDialogProps {
  readonly title: string;
  /** What happens with the card, in one sentence. */
  readonly lead: string;
  /** The consultation of the card; by default the present one. */
  readonly consultationId?: string;
  readonly draft: CardDraft;
  readonly today: string;
  readonly submit: string;
  /** What could go along, and what of it the resident agreed to. */
  readonly passable: Passable;
  /** Further choices before the card. */
  readonly children?: ReactNode;
  readonly onEdit: (change: Partial<CardDraft>) => void;
  readonly onSubmit: (card: HandoffCard) => void;
  readonly onClose: () => void;
}

/** A card that is written and sent. Closing it loses nothing: the draft is kept. */
export function CardDialog(props: CardDialogProps) {
  const { title, lead, consultationId, draft, today, submit, passable, children } = props;
  const { onEdit, onSubmit, onClose } = props;
  const { t } = useText();
  const { model, failure, busy } = useActions();
  const targets = useLoaded(() => model.transfer.targets(consultationId));
  const problems = cardProblems(draft, today, textsFor(passable.passings, draft.toDeskId));
  const asked = useAsked(problems.map(({ field }) => field));
  const nameOf = useCallback((field: CardField) => t(`console:card.fields.${field}`), [t]);
  const send = () => {
    if (asked.ask(problems.map(({ field }) => field))) onSubmit(trimmedCard(draft));
  };
  useShortcuts({ submit: send, decline: onClose }, { inDialog: true });
  return (
    <Dialog title={title} onClose={onClose} className="card-dialog">
      <div className="card-dialog__body">
        <p className="card-dialog__lead">{lead}</p>
        <MissingSummary form="card" asked={asked} nameOf={nameOf} />
        {children}
        <CardForm
          draft={draft}
          today={today}
          targets={targets}
          passable={passable}
          problems={problems.filter(({ field }) => asked.isWrong(field))}
          onEdit={onEdit}
        />
        <FailureNotice code={failure} />
      </div>
      <div className="dialog-actions">
        <KeyedButton
          command="submit"
          variant="primary"
          size="main"
          icon="handoff"
          aria-busy={busy !== null}
          onClick={send}
        >
          {submit}
        </KeyedButton>
        <Button size="main" onClick={onClose}>
          {t('console:action.cancel')}
          <Kbd command="decline" />
        </Button>
        <div className="card-dialog__kept">
          <Going passable={passable} card={draft} />
          <p>{t('console:card.kept')}</p>
        </div>
      </div>
    </Dialog>
  );
}
