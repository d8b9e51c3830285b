import type { TransferTarget } from '@madoguchi/client';
import { CARD_TEXTS, type CardField } from '@madoguchi/domain';
import { TextField } from '@madoguchi/ui-kit';
import type { Loaded } from '../../app/useLoaded.ts';
import { useText } from '../../app/useText.ts';
import { WrittenField } from '../written/WrittenField.tsx';
import type { CardDraft, CardProblem } from './cardDraft.ts';
import { DeskChoice } from './DeskChoice.tsx';

interface CardFormProps {
  readonly draft: CardDraft;
  readonly today: string;
  readonly targets: Loaded<readonly TransferTarget[]>;
  /** The problems that are marked. */
  readonly problems: readonly CardProblem[];
  readonly onEdit: (change: Partial<CardDraft>) => void;
}

/** The form of a 引継ぎカード: desk, texts and day. */
export function CardForm({ draft, today, targets, problems, onEdit }: CardFormProps) {
  const { t } = useText();
  const problemOf = (field: CardField) =>
    problems.find((each) => each.field === field)?.problem ?? null;
  const [noDesk, day] = [problemOf('toDeskId'), problemOf('dueDay')];
  return (
    <div className="card-form">
      <DeskChoice
        targets={targets}
        value={draft.toDeskId}
        onChange={(toDeskId) => onEdit({ toDeskId })}
        {...(noDesk ? { error: t('console:card.problems.noDesk') } : {})}
      />
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
