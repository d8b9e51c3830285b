import { useMemo } from 'react';
import { MissingList } from '../app/MissingList.tsx';
import { useWords } from '../specialist/useWords.ts';
import { controlId } from './fieldStanding.ts';
import type { FormWork } from './formWork.ts';

/** What is missing on the page or wrong with it, in one line of names, each leading to its field. */
export function FormProblems({ work: { wrongWhenAsked } }: { readonly work: FormWork }) {
  const { text } = useWords();
  const { fields, mended } = wrongWhenAsked;
  const errors = useMemo(
    () => fields.map(({ id, label }) => ({ fieldId: controlId(id), text: text(label) })),
    // oxlint-disable-next-line react/exhaustive-deps -- the words of a label are the same until the language changes
    [fields],
  );
  return <MissingList errors={errors} mended={new Set([...mended].map(controlId))} />;
}
