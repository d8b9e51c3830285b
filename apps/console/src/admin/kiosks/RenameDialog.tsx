import type { AdminKiosk } from '@madoguchi/protocol';
import { TextField } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { useText, type Translate } from '../../app/useText.ts';
import { FormDialog } from '../parts/FormDialog.tsx';
import { useDraftForm, type DraftFormProps } from '../parts/useDraftForm.ts';

const NAME_LIMIT = 60;

interface RenameDialogProps extends DraftFormProps<string> {
  readonly kiosk: AdminKiosk;
}

/** Another name for a device. */
export function RenameDialog({ kiosk, change, onSave, onClose }: RenameDialogProps) {
  const { t } = useText();
  const [from] = useState({ name: kiosk.name });
  const { draft, edit, field, frame } = useDraftForm({
    ...{ from, tell, problemsOf, change, onClose },
    onSave: ({ name }) => onSave(name.trim()),
  });
  return (
    <FormDialog
      title={t('adminKiosks:rename.title')}
      saveLabel={t('adminKiosks:rename.submit')}
      {...frame}
    >
      <TextField
        {...field('name')}
        label={t('adminKiosks:rename.label')}
        hint={t('adminKiosks:rename.hint')}
        value={draft.name}
        autoComplete="off"
        onChange={(event) => edit({ name: event.target.value })}
      />
    </FormDialog>
  );
}

type NameProblem = 'missing' | 'tooLong';

function problemsOf({ name }: { readonly name: string }): readonly NameProblem[] {
  const { length } = name.trim();
  if (length === 0) return ['missing'];
  return length > NAME_LIMIT ? ['tooLong'] : [];
}

const tell = (problem: NameProblem, t: Translate) => ({
  field: 'name',
  text: t(`adminKiosks:rename.${problem}`),
});
