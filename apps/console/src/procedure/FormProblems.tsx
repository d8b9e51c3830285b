import { ErrorSummary } from '@madoguchi/ui-kit';
import { useMemo } from 'react';
import { useText } from '../app/useText.ts';
import { useWords } from '../specialist/useWords.ts';
import { controlId } from './fieldStanding.ts';
import type { FormWork } from './formWork.ts';

/** What is missing on the page or wrong with it, in one line of names, each leading to its field. */
export function FormProblems({ work: { wrongWhenAsked } }: { readonly work: FormWork }) {
  const { t } = useText();
  const { text } = useWords();
  const { fields, mended } = wrongWhenAsked;
  const errors = useMemo(
    () => fields.map(({ id, label }) => ({ fieldId: controlId(id), text: text(label) })),
    // oxlint-disable-next-line react/exhaustive-deps -- the words of a label are the same until the language changes
    [fields],
  );
  if (fields.length === 0) return null;
  const left = fields.length - mended.size;
  return (
    <ErrorSummary
      short
      title={left === 0 ? t('console:missing.none') : t('console:missing.left', { count: left })}
      errors={errors}
      mended={new Set([...mended].map(controlId))}
      mendedWord={t('console:missing.mended')}
    />
  );
}
