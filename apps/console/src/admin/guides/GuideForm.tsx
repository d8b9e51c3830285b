import { TEXTS } from '@madoguchi/domain';
import type { AdminGuides, GuideToSave } from '@madoguchi/protocol';
import { RuledTextField } from '@madoguchi/ui-kit';
import { useMemo } from 'react';
import { wordsOfText } from '../../app/textWords.ts';
import { useText, type Translate } from '../../app/useText.ts';
import { FormDialog } from '../parts/FormDialog.tsx';
import { useDraftForm, type DraftFormProps, type FieldState } from '../parts/useDraftForm.ts';
import {
  EMPTY_BLOCK,
  EMPTY_LINE,
  guideDraft,
  guideOf,
  guideProblems,
  hasRoom,
  type BlockDraft,
  type GuideDraft,
  type GuideProblem,
} from './guideDraft.ts';
import { BlockPart } from './BlockPart.tsx';
import { GuideLines } from './GuideLines.tsx';
import { languageName } from '../parts/languageName.ts';
import { PhraseLines } from './PhraseLines.tsx';
import { QuestionField } from './QuestionField.tsx';

interface GuideFormProps extends DraftFormProps<GuideToSave> {
  /** `null` for the whole ward. */
  readonly topicId: string | null;
  readonly name: string;
  readonly guides: AdminGuides['guides'];
}

/** The form of a guide: papers to bring, sentences to show, those of summaries and prepared sentences, line by line in their languages. */
export function GuideForm(props: GuideFormProps) {
  const { topicId, name, guides, change, onSave, onClose } = props;
  const { t } = useText();
  const { draft, edit, field, frame } = useDraftForm({
    ...{ tell, change, onClose },
    from: useMemo(
      () => guideDraft(guides.find((guide) => guide.topicId === topicId)),
      [guides, topicId],
    ),
    problemsOf: (typed: GuideDraft) => guideProblems(typed),
    onSave: (typed) => onSave(guideOf(topicId, typed)),
  });
  return (
    <FormDialog title={t('adminTopics:guide.formTitle', { topic: name })} {...frame}>
      <p>{t('adminTopics:guide.formLead')}</p>
      {(['papers', 'sentences'] as const).map((part) => (
        <GuideLines
          key={part}
          part={part}
          lines={draft[part]}
          empty={EMPTY_LINE}
          mayAdd={hasRoom(draft, part)}
          fieldOf={(at, language) => field(fieldName({ part, at, language }))}
          onChange={(lines) => edit({ [part]: lines })}
        />
      ))}
      <GuideLines
        part="blocks"
        lines={draft.blocks}
        empty={EMPTY_BLOCK}
        mayAdd={hasRoom(draft, 'blocks')}
        fieldOf={(at, language) => field(fieldName({ part: 'blocks', at, language }))}
        onChange={(blocks) => edit({ blocks })}
        head={partOfBlock}
      />
      {topicId !== null && <OfTopic {...{ draft, edit, field }} />}
      <PhraseLines
        phrases={draft.phrases}
        mayAdd={hasRoom(draft, 'phrases')}
        fieldOf={(at) => field(fieldName({ part: 'phrases', at, language: 'ja' }))}
        onChange={(phrases) => edit({ phrases })}
      />
    </FormDialog>
  );
}

interface OfTopicProps {
  readonly draft: GuideDraft;
  readonly edit: (change: Partial<GuideDraft>) => void;
  readonly field: (name: string) => FieldState;
}

/** What only a topic has: the ward's page of it, and what is asked at the end of a visit. */
function OfTopic({ draft, edit, field }: OfTopicProps) {
  const { t } = useText();
  return (
    <>
      <RuledTextField
        {...field(fieldName({ part: 'page', at: 0, language: 'ja' }))}
        rule={TEXTS.pageAddress}
        name={t('adminTopics:guide.page')}
        label={t('adminTopics:guide.page')}
        hint={t('adminTopics:guide.hints.page')}
        inputMode="url"
        value={draft.page}
        autoComplete="off"
        onText={(page) => edit({ page })}
      />
      <QuestionField
        question={draft.question}
        fieldOf={(language) => field(fieldName({ part: 'question', at: 0, language }))}
        onChange={(question) => edit({ question })}
      />
    </>
  );
}

const partOfBlock = (block: BlockDraft, onChange: (block: BlockDraft) => void) => (
  <BlockPart block={block} onChange={onChange} />
);

type Place = Omit<GuideProblem, 'problem'>;

const fieldName = ({ part, at, language }: Place): string => `${part}-${String(at)}-${language}`;

const tell = (found: GuideProblem, t: Translate) => {
  const field = fieldName(found);
  if (found.problem === 'noAddress') return { field, text: t('adminTopics:problems.page') };
  return { field, text: wordsOfText(found.problem, nameOf(found, t), ruleOf(found), t) };
};

function nameOf({ part, at, language }: Place, t: Translate): string {
  if (part === 'page') return t('adminTopics:guide.page');
  const line =
    part === 'question'
      ? t('adminTopics:guide.question')
      : t(`adminTopics:guide.line.${part}`, { number: at + 1 });
  if (part === 'phrases') return line;
  return t('adminTopics:guide.inLanguage', { line, language: languageName(language, t) });
}

function ruleOf({ part }: Place) {
  if (part === 'page') return TEXTS.pageAddress;
  return part === 'question' ? TEXTS.surveyQuestion : TEXTS.guideText;
}
