import { DESK_KINDS, TEXTS } from '@madoguchi/domain';
import type { TopicCatalogue, TopicToSave } from '@madoguchi/protocol';
import { Select } from '@madoguchi/ui-kit';
import { useMemo } from 'react';
import { wordsOfText } from '../../../app/textWords.ts';
import { useText, type Translate } from '../../../app/useText.ts';
import { FormDialog } from '../../parts/FormDialog.tsx';
import { LanguageFields } from '../../parts/LanguageFields.tsx';
import { languageName } from '../../parts/languageName.ts';
import { useDraftForm, type DraftFormProps } from '../../parts/useDraftForm.ts';
import { KioskFrame } from './KioskFrame.tsx';
import { PictureChoice } from './PictureChoice.tsx';
import {
  deskKindNamed,
  topicOf,
  topicProblems,
  type TopicDraft,
  type TopicProblem,
} from './topicDraft.ts';
import { topicWarnings } from './topicWarnings.ts';
import { shownTopics } from './shownTopics.ts';
import { Warnings } from './Warnings.tsx';

interface TopicFormProps extends DraftFormProps<TopicToSave> {
  readonly catalogue: TopicCatalogue;
  readonly from: TopicDraft;
}

/** A topic: its words in every language, its picture, its desks; and how it will look at a kiosk. */
export function TopicForm({ catalogue, from, change, onSave, onClose }: TopicFormProps) {
  const { t } = useText();
  const { draft, edit, field, frame } = useDraftForm({
    ...{ from, tell, change, onClose },
    problemsOf: (typed: TopicDraft) =>
      topicProblems(typed, catalogue.topics, topicWarnings(typed).length),
    onSave: (typed: TopicDraft) => {
      const topic = topicOf(typed);
      if (topic) onSave(topic);
    },
  });
  const warnings = topicWarnings(draft);
  const shown = useMemo(() => shownTopics(catalogue, draft), [catalogue, draft]);
  const title = draft.id === null ? 'adminTopics:catalogue.new' : 'adminTopics:catalogue.edit';
  return (
    <FormDialog title={t(title)} saveLabel={t('adminTopics:catalogue.publish')} {...frame}>
      {(['name', 'hint'] as const).map((part) => (
        <LanguageFields
          key={part}
          legend={t(`adminTopics:catalogue.${part}`)}
          hint={t(`adminTopics:catalogue.hints.${part}`)}
          rule={part === 'name' ? TEXTS.topicName : TEXTS.topicHint}
          texts={draft[part]}
          fieldOf={(language) => field(`${part}-${language}`)}
          onChange={(texts) => edit({ [part]: texts })}
        />
      ))}
      <PictureChoice {...field('icon')} icon={draft.icon} onChange={(icon) => edit({ icon })} />
      <Select
        {...field('deskKind')}
        label={t('adminTopics:catalogue.desks')}
        hint={t('adminTopics:catalogue.hints.desks')}
        value={draft.deskKind}
        onChange={({ target }) => edit({ deskKind: deskKindNamed(target.value) })}
      >
        <option value="">{t('adminTopics:form.choose')}</option>
        {DESK_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`adminOrganisation:deskKinds.${kind}`)}
          </option>
        ))}
      </Select>
      <div className="topic-proof">
        <KioskFrame topics={shown} />
        <div>
          <Warnings
            {...field('asItIs')}
            warnings={warnings}
            asItIs={draft.asItIs}
            onChange={(asItIs) => edit({ asItIs })}
          />
        </div>
      </div>
    </FormDialog>
  );
}

function tell(found: TopicProblem, t: Translate) {
  if (typeof found === 'string')
    return {
      field: found === 'taken' ? 'name-ja' : found,
      text: t(`adminTopics:problems.${found}`),
    };
  const { part, language, problem } = found;
  const line = t(`adminTopics:catalogue.${part}`);
  const name = t('adminTopics:guide.inLanguage', { line, language: languageName(language, t) });
  const rule = part === 'name' ? TEXTS.topicName : TEXTS.topicHint;
  return { field: `${part}-${language}`, text: wordsOfText(problem, name, rule, t) };
}
