import { TEXTS, type TextProblem } from '@madoguchi/domain';
import type { CenterRollout } from '@madoguchi/protocol';
import { RadioGroup, RuledTextField } from '@madoguchi/ui-kit';
import { useMemo } from 'react';
import { wordsOfText } from '../../app/textWords.ts';
import { useText, type Translate } from '../../app/useText.ts';
import { FormDialog } from '../parts/FormDialog.tsx';
import { useDraftForm, type DraftFormProps } from '../parts/useDraftForm.ts';
import { tickDraftOf, tickOf, tickProblems, type Tick } from './rolloutDraft.ts';
import { checkAt, type TickPlace } from './useRolloutChanges.ts';
import type { RolloutWords } from './useRolloutWords.ts';

interface TickFormProps extends DraftFormProps<Tick> {
  readonly rollout: CenterRollout;
  readonly words: RolloutWords;
  readonly place: TickPlace;
}

const STATES = ['done', 'notNeeded', 'open'] as const;

/** Says of an item that it is done or not needed, and by what one knows. */
export function TickForm({ rollout, words, place, change, onSave, onClose }: TickFormProps) {
  const { t } = useText();
  const { draft, edit, field, frame } = useDraftForm({
    ...{ tell, change, onClose },
    from: useMemo(() => tickDraftOf(checkAt(rollout, place)), [rollout, place]),
    problemsOf: tickProblems,
    onSave: (typed) => onSave(tickOf(typed)),
  });
  return (
    <FormDialog
      title={t('adminRollout:tick.title', { item: words.item(place.item) })}
      lead={t(`adminRollout:todo.${place.item}`)}
      {...frame}
    >
      <RadioGroup
        label={t('adminRollout:tick.as')}
        options={STATES.map((value) => ({ value, label: t(`adminRollout:states.${value}`) }))}
        value={draft.as}
        onChange={(as) => edit({ as })}
      />
      {draft.as !== 'open' && (
        <RuledTextField
          {...field('note')}
          rule={TEXTS.checkNote}
          name={t('adminRollout:tick.note')}
          label={t('adminRollout:tick.note')}
          hint={t('adminRollout:tick.noteHint')}
          value={draft.note}
          autoComplete="off"
          onText={(note) => edit({ note })}
        />
      )}
    </FormDialog>
  );
}

const tell = (problem: TextProblem, t: Translate) => ({
  field: 'note',
  text: wordsOfText(problem, t('adminRollout:tick.note'), TEXTS.checkNote, t),
});
