import { TEXTS, type TextProblem } from '@madoguchi/domain';
import { RuledTextField } from '@madoguchi/ui-kit';
import type { FieldState } from '../admin/parts/useDraftForm.ts';
import { wordsOfText } from '../app/textWords.ts';
import { useText, type Translate } from '../app/useText.ts';

interface FileTitleFieldProps {
  readonly state: FieldState;
  readonly title: string;
  readonly onTitle: (title: string) => void;
}

/** The title of a file of the library. */
export function FileTitleField({ state, title, onTitle }: FileTitleFieldProps) {
  const { t } = useText();
  return (
    <RuledTextField
      rule={TEXTS.fileTitle}
      name={t('library:columns.title')}
      {...state}
      label={t('library:columns.title')}
      value={title}
      autoComplete="off"
      onText={onTitle}
    />
  );
}

/** What is wrong with a title, in words. */
export const titleProblemWords = (problem: TextProblem, t: Translate): string =>
  wordsOfText(problem, t('library:columns.title'), TEXTS.fileTitle, t);
