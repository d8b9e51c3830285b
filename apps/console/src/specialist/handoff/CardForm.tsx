import type { TransferTarget } from '@madoguchi/client';
import { CARD_TEXTS, type CardField } from '@madoguchi/domain';
import { TextField } from '@madoguchi/ui-kit';
import type { Loaded } from '../../app/useLoaded.ts';
import { useText } from '../../app/useText.ts';
import type { Passable } from '../passing/passable.ts';
import { PassingSection } from '../passing/PassingSection.tsx';
import { WrittenField } from '../written/WrittenField.tsx';
import type { CardDraft, CardProblem } from './cardDraft.ts';
import { DeskChoice } from './DeskChoice.tsx';

interface CardFormProps {
  readonly draft: CardDraft;
  readonly today: string;
  readonly targets: Loaded<readonly TransferTarget[]>;
  readonly passable: Passable;
  /** The problems that are marked. */
  readonly problems: readonly CardProblem[];
  readonly onEdit: (change: Partial<CardDraft>) => void;
}

/** The form of a 引継ぎカード: desk, what goes to it, texts and day. */
export function CardForm(props: CardFormProps) {
  const { draft, today, targets, passable, problems, onEdit } = props;
  const { t } = useText();
  const problemOf = (field: CardField) =>
    problems.find((each) => each.field === field)?.problem ?? null;
  const [noDesk, day] = [problemOf('toDeskId'), problemOf('dueDay')];
  return (
    <div className="card-form">
      <div className="card-form__where">
        <DeskChoice
          targets={targets}
          value={draft.toDeskId}
          onChange={(toDeskId) => onEdit({ toDeskId })}
          {...(noDesk ? { error: t('console:card.problems.noDesk') } : {})}
        />
        <PassingSection passable={passable} toDeskId={draft.toDeskId} />
      </div>
      <div className="card-form__words">
        {CARD_TEXTS.map((field) => {
          const problem = problemOf(field);
          return (
            <WrittenField
              key={field}
              form="card"
              field={field}
              value={draft[field]}
              wrong={problem === 'past' ? null : problem}
              onEdit={(value) => onEdit({ [field]: value })}
            />
          );
        })}
        <TextField
          id="card-dueDay"
          type="date"
          min={today}
          label={t('console:card.fields.dueDay')}
          hint={t('console:card.hints.dueDay')}
          value={draft.dueDay}
          onChange={(event) => onEdit({ dueDay: event.target.value })}
          {...(day
            ? { error: t(`console:card.problems.${day === 'past' ? 'past' : 'noDay'}`) }
            : {})}
        />
      </div>
    </div>
  );
}
