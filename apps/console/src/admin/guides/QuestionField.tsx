import { LANGUAGES, languageEntry, TEXTS, type Language } from '@madoguchi/domain';
import { RuledTextField } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import type { FieldState } from '../parts/useDraftForm.ts';
import type { LineDraft } from './guideDraft.ts';
import { languageName } from './languageName.ts';

interface QuestionFieldProps {
  readonly question: LineDraft;
  readonly fieldOf: (language: Language) => FieldState;
  readonly onChange: (question: LineDraft) => void;
}

/** What residents are asked at the end of a visit for a topic, in its languages. */
export function QuestionField({ question, fieldOf, onChange }: QuestionFieldProps) {
  const { t } = useText();
  return (
    <fieldset className="field">
      <legend className="field__label">{t('adminTopics:guide.question')}</legend>
      <span className="field__hint">{t('adminTopics:guide.hints.question')}</span>
      <div className="guide-line__texts">
        {LANGUAGES.map((language) => (
          <RuledTextField
            key={language}
            {...fieldOf(language)}
            rule={TEXTS.surveyQuestion}
            name={languageName(language, t)}
            label={languageName(language, t)}
            lang={languageEntry(language).tag}
            value={question.text[language]}
            autoComplete="off"
            onText={(typed) =>
              onChange({ ...question, text: { ...question.text, [language]: typed } })
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
