import { TEXTS, textProblem, tidyText, type TextProblem } from '@madoguchi/domain';
import type { AdminKiosk } from '@madoguchi/protocol';
import { RuledTextField } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { wordsOfText } from '../../app/textWords.ts';
import { useText, type Translate } from '../../app/useText.ts';
import { FormDialog } from '../parts/FormDialog.tsx';
import { useDraftForm, type DraftFormProps } from '../parts/useDraftForm.ts';

interface RenameDialogProps extends DraftFormProps<string> {
  readonly kiosk: AdminKiosk;
}

/** Another name for a device. */
export function RenameDialog({ kiosk, change, onSave, onClose }: RenameDialogProps) {
  const { t } = useText();
  const [from] = useState({ name: kiosk.name });
  const { draft, edit, field, frame } = useDraftForm({
    ...{ from, tell, problemsOf, change, onClose },
    onSave: ({ name }) => onSave(tidyText('name', name)),
  });
  return (
    <FormDialog
      title={t('adminKiosks:rename.title')}
      saveLabel={t('adminKiosks:rename.submit')}
      {...frame}
    >
      <RuledTextField
        rule={TEXTS.kioskName}
        name={t('adminKiosks:rename.label')}
        {...field('name')}
        label={t('adminKiosks:rename.label')}
        hint={t('adminKiosks:rename.hint')}
        value={draft.name}
        autoComplete="off"
        onText={(name) => edit({ name })}
      />
    </FormDialog>
  );
}

const problemsOf = ({ name }: { readonly name: string }): readonly TextProblem[] => {
  const problem = textProblem(name, TEXTS.kioskName);
  return problem === null ? [] : [problem];
};

const tell = (problem: TextProblem, t: Translate) => ({
  field: 'name',
  text: wordsOfText(problem, t('adminKiosks:rename.label'), TEXTS.kioskName, t),
});
