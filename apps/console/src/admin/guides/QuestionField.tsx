import { TEXTS, type Language } from '@madoguchi/domain';
import { useText } from '../../app/useText.ts';
import { LanguageFields } from '../parts/LanguageFields.tsx';
import type { FieldState } from '../parts/useDraftForm.ts';
import type { LineDraft } from './guideDraft.ts';

interface QuestionFieldProps {
  readonly question: LineDraft;
  readonly fieldOf: (language: Language) => FieldState;
  readonly onChange: (question: LineDraft) => void;
}

/** What residents are asked at the end of a visit for a topic, in its languages. */
export function QuestionField({ question, fieldOf, onChange }: QuestionFieldProps) {
  const { t } = useText();
  return (
    <LanguageFields
      legend={t('adminTopics:guide.question')}
      hint={t('adminTopics:guide.hints.question')}
      rule={TEXTS.surveyQuestion}
      texts={question.text}
      fieldOf={fieldOf}
      onChange={(text) => onChange({ ...question, text })}
    />
  );
}
