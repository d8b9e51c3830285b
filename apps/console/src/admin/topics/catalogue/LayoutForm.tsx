import type { LayoutToSave, TopicCatalogue } from '@madoguchi/protocol';
import { useMemo } from 'react';
import { useText, type Translate } from '../../../app/useText.ts';
import { FormDialog } from '../../parts/FormDialog.tsx';
import { useDraftForm, type DraftFormProps } from '../../parts/useDraftForm.ts';
import { DayOfYear } from './DayOfYear.tsx';
import { layoutDraft, layoutProblems, layoutWith, type LayoutDraft } from './layoutDraft.ts';
import type { CatalogueTopic } from './topicDraft.ts';

interface LayoutFormProps extends DraftFormProps<LayoutToSave> {
  readonly catalogue: TopicCatalogue;
  readonly topic: CatalogueTopic;
}

/** 出し方: whether kiosks show a topic, and when it comes first. */
export function LayoutForm({ catalogue, topic, change, onSave, onClose }: LayoutFormProps) {
  const { t } = useText();
  const { draft, edit, field, frame } = useDraftForm({
    ...{ tell, change, onClose },
    from: useMemo(() => layoutDraft(catalogue, topic.id), [catalogue, topic.id]),
    problemsOf: layoutProblems,
    onSave: (typed: LayoutDraft) => onSave(layoutWith(catalogue, topic.id, typed)),
  });
  return (
    <FormDialog title={t('adminTopics:catalogue.layOutOf', { topic: topic.name.ja })} {...frame}>
      <label className="choice">
        <input
          type="checkbox"
          checked={draft.hidden}
          onChange={({ target }) => edit({ hidden: target.checked })}
        />
        <span>{t('adminTopics:catalogue.hide')}</span>
      </label>
      <label className="choice">
        <input
          type="checkbox"
          checked={draft.seasonal}
          onChange={({ target }) => edit({ seasonal: target.checked })}
        />
        <span>{t('adminTopics:catalogue.seasonal')}</span>
      </label>
      {draft.seasonal &&
        (['from', 'until'] as const).map((end) => (
          <DayOfYear
            key={end}
            {...field(end)}
            label={t(`adminTopics:catalogue.${end}`)}
            day={draft[end]}
            onChange={(day) => edit({ [end]: day })}
          />
        ))}
    </FormDialog>
  );
}

const tell = (field: 'from' | 'until', t: Translate) => ({
  field,
  text: t('adminTopics:problems.dayOfYear'),
});
