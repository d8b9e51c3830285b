import type { TransferTarget } from '@madoguchi/client';
import { CARD_FIELD_LIMIT, type CardField } from '@madoguchi/domain';
import { TextArea, TextField } from '@madoguchi/ui-kit';
import { useCallback } from 'react';
import type { Loaded } from '../../app/useLoaded.ts';
import { useText } from '../../app/useText.ts';
import { CARD_TEXTS, type CardDraft, type CardProblem, type CardText } from './cardDraft.ts';
import { DeskChoice } from './DeskChoice.tsx';

interface CardFormProps {
  readonly draft: CardDraft;
  readonly today: string;
  readonly targets: Loaded<readonly TransferTarget[]>;
  readonly problems: readonly CardProblem[];
  readonly onEdit: (change: Partial<CardDraft>) => void;
}

/** Fields that may be empty; one press fills in 「なし」. */
const MAY_BE_NONE: readonly CardText[] = ['told', 'promised', 'papers'];

/** The form of a 引継ぎカード: desk and texts. */
export function CardForm({ draft, today, targets, problems, onEdit }: CardFormProps) {
  const { t } = useText();
  const words = useProblemWords();
  const errorOf = (field: CardField) => {
    const found = problems.find((each) => each.field === field);
    return found ? { error: words(found) } : {};
  };
  return (
    <div className="card-form">
      <DeskChoice
        targets={targets}
        value={draft.toDeskId}
        onChange={(toDeskId) => onEdit({ toDeskId })}
        {...errorOf('toDeskId')}
      />
      <div className="card-form__words">
        {CARD_TEXTS.map((field) => (
          <div key={field} className="card-form__field">
            <TextArea
              id={`card-${field}`}
              label={t(`console:card.fields.${field}`)}
              hint={t(`console:card.hints.${field}`)}
              rows={2}
              value={draft[field]}
              onChange={(event) => onEdit({ [field]: event.target.value })}
              {...errorOf(field)}
            />
            {MAY_BE_NONE.includes(field) && draft[field] === '' && (
              <button
                type="button"
                className="quiet-button card-form__none"
                onClick={() => onEdit({ [field]: t('console:card.none') })}
              >
                {t('console:card.sayNone', { field: t(`console:card.fields.${field}`) })}
              </button>
            )}
          </div>
        ))}
        <TextField
          id="card-dueDay"
          type="date"
          min={today}
          label={t('console:card.fields.dueDay')}
          hint={t('console:card.hints.dueDay')}
          value={draft.dueDay}
          onChange={(event) => onEdit({ dueDay: event.target.value })}
          {...errorOf('dueDay')}
        />
      </div>
    </div>
  );
}

/** What is wrong with a field, in the words that stand beside it and in the summary. */
export function useProblemWords() {
  const { t } = useText();
  return useCallback(
    ({ field, problem }: CardProblem) =>
      t(`console:card.problems.${problem === 'missing' ? missing(field) : problem}`, {
        field: t(`console:card.fields.${field}`),
        limit: CARD_FIELD_LIMIT,
      }),
    [t],
  );
}

/** A desk and a day are chosen, not written. */
function missing(field: CardField): 'missing' | 'noDesk' | 'noDay' {
  if (field === 'toDeskId') return 'noDesk';
  return field === 'dueDay' ? 'noDay' : 'missing';
}
