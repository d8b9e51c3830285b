import { TEXTS, textProblem, tidyText, type TextProblem } from '@madoguchi/domain';
import type { LibraryFileView } from '@madoguchi/protocol';
import { useState } from 'react';
import { FormDialog } from '../admin/parts/FormDialog.tsx';
import { useDraftForm, type DraftFormProps } from '../admin/parts/useDraftForm.ts';
import { useText, type Translate } from '../app/useText.ts';
import { FileTitleField, titleProblemWords } from './FileTitleField.tsx';

interface RenameFileDialogProps extends DraftFormProps<string> {
  readonly file: LibraryFileView;
}

/** Another title for a file. */
export function RenameFileDialog({ file, change, onSave, onClose }: RenameFileDialogProps) {
  const { t } = useText();
  const [from] = useState({ title: file.title });
  const { draft, edit, field, frame } = useDraftForm({
    ...{ from, tell, problemsOf, change, onClose },
    onSave: ({ title }) => onSave(tidyText(TEXTS.fileTitle.kind, title)),
  });
  return (
    <FormDialog title={t('library:rename.title')} saveLabel={t('library:rename.submit')} {...frame}>
      <FileTitleField
        state={field('title')}
        title={draft.title}
        onTitle={(title) => edit({ title })}
      />
    </FormDialog>
  );
}

const problemsOf = ({ title }: { readonly title: string }): readonly TextProblem[] => {
  const problem = textProblem(title, TEXTS.fileTitle);
  return problem === null ? [] : [problem];
};

const tell = (problem: TextProblem, t: Translate) => ({
  field: 'title',
  text: titleProblemWords(problem, t),
});
