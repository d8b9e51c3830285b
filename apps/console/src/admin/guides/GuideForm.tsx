import { LANGUAGES, languageEntry, TEXTS } from '@madoguchi/domain';
import type { AdminGuides, GuideToSave } from '@madoguchi/protocol';
import { Button, RuledTextField } from '@madoguchi/ui-kit';
import { useMemo } from 'react';
import { wordsOfText } from '../../app/textWords.ts';
import { useText, type Translate } from '../../app/useText.ts';
import { FormDialog } from '../parts/FormDialog.tsx';
import { useDraftForm, type DraftFormProps, type FieldState } from '../parts/useDraftForm.ts';
import {
  EMPTY_LINE,
  guideDraft,
  guideOf,
  guideProblems,
  hasRoom,
  type GuideDraft,
  type GuidePart,
  type GuideProblem,
  type LineDraft,
} from './guideDraft.ts';
import { languageName } from './languageName.ts';
import { PhraseLines } from './PhraseLines.tsx';
import { RemoveLine } from './RemoveLine.tsx';

interface GuideFormProps extends DraftFormProps<GuideToSave> {
  /** `null` for the whole ward. */
  readonly topicId: string | null;
  readonly name: string;
  readonly guides: AdminGuides['guides'];
}

/** The form of a guide: papers to bring, sentences to show and prepared sentences, line by line in their languages. */
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
        <Lines
          key={part}
          part={part}
          lines={draft[part]}
          mayAdd={hasRoom(draft, part)}
          fieldOf={(at, language) => field(fieldName({ part, at, language }))}
          onChange={(lines) => edit({ [part]: lines })}
        />
      ))}
      <PhraseLines
        phrases={draft.phrases}
        mayAdd={hasRoom(draft, 'phrases')}
        fieldOf={(at) => field(fieldName({ part: 'phrases', at, language: 'ja' }))}
        onChange={(phrases) => edit({ phrases })}
      />
    </FormDialog>
  );
}

type Place = Omit<GuideProblem, 'problem'>;

const fieldName = ({ part, at, language }: Place): string => `${part}-${String(at)}-${language}`;

const tell = (found: GuideProblem, t: Translate) => {
  const line = t(`adminTopics:guide.line.${found.part}`, { number: found.at + 1 });
  const name =
    found.part === 'phrases'
      ? line
      : t('adminTopics:guide.inLanguage', {
          line,
          language: languageName(found.language, t),
        });
  return { field: fieldName(found), text: wordsOfText(found.problem, name, TEXTS.guideText, t) };
};

interface LinesProps {
  readonly part: GuidePart;
  readonly lines: readonly LineDraft[];
  readonly mayAdd: boolean;
  readonly fieldOf: (at: number, language: Place['language']) => FieldState;
  readonly onChange: (lines: readonly LineDraft[]) => void;
}

function Lines({ part, lines, mayAdd, fieldOf, onChange }: LinesProps) {
  const { t } = useText();
  return (
    <fieldset className="field">
      <legend className="field__label">{t(`adminTopics:guide.${part}`)}</legend>
      <span className="field__hint">{t(`adminTopics:guide.hints.${part}`)}</span>
      {lines.map((line, at) => (
        <Line
          key={at}
          name={t(`adminTopics:guide.line.${part}`, { number: at + 1 })}
          line={line}
          fieldOf={(language) => fieldOf(at, language)}
          onChange={(text) =>
            onChange(lines.map((each, i) => (i === at ? { ...each, text } : each)))
          }
          onRemove={() => onChange(lines.filter((_, i) => i !== at))}
        />
      ))}
      {mayAdd && (
        <div>
          <Button icon="more" onClick={() => onChange([...lines, EMPTY_LINE])}>
            {t(`adminTopics:guide.add.${part}`)}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

interface LineProps {
  readonly name: string;
  readonly line: LineDraft;
  readonly fieldOf: (language: Place['language']) => FieldState;
  readonly onChange: (text: LineDraft['text']) => void;
  readonly onRemove: () => void;
}

function Line({ name, line, fieldOf, onChange, onRemove }: LineProps) {
  const { t } = useText();
  return (
    <fieldset className="guide-line" aria-label={name}>
      <div className="guide-line__texts">
        {LANGUAGES.map((language) => (
          <RuledTextField
            key={language}
            {...fieldOf(language)}
            rule={TEXTS.guideText}
            name={languageName(language, t)}
            label={languageName(language, t)}
            lang={languageEntry(language).tag}
            value={line.text[language]}
            autoComplete="off"
            onText={(typed) => onChange({ ...line.text, [language]: typed })}
          />
        ))}
      </div>
      <RemoveLine name={name} onRemove={onRemove} />
    </fieldset>
  );
}
