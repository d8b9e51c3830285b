import type { ErrorCode } from '@madoguchi/domain';
import type { AdminKiosk } from '@madoguchi/protocol';
import { TextField } from '@madoguchi/ui-kit';
import { useMemo, useState } from 'react';
import { useText } from '../../app/useText.ts';
import { FormDialog } from '../parts/FormDialog.tsx';

const NAME_LIMIT = 60;

interface RenameDialogProps {
  readonly kiosk: AdminKiosk;
  readonly busy: boolean;
  readonly failure: ErrorCode | null;
  readonly onSave: (name: string) => void;
  readonly onClose: () => void;
}

/** Another name for a device. */
export function RenameDialog({ kiosk, busy, failure, onSave, onClose }: RenameDialogProps) {
  const { t } = useText();
  const [name, setName] = useState(kiosk.name);
  const [problem, setProblem] = useState<'missing' | 'tooLong' | null>(null);
  const error = problem ? t(`adminKiosks:rename.${problem}`) : undefined;
  const problems = useMemo(
    () => (error === undefined ? [] : [{ fieldId: 'kiosk-name', text: error }]),
    [error],
  );
  const save = () => {
    const next = name.trim();
    const found = next === '' ? 'missing' : next.length > NAME_LIMIT ? 'tooLong' : null;
    setProblem(found);
    if (!found) onSave(next);
  };
  return (
    <FormDialog
      title={t('adminKiosks:rename.title')}
      saveLabel={t('adminKiosks:rename.submit')}
      problems={problems}
      failure={failure}
      busy={busy}
      changed={name !== kiosk.name}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        id="kiosk-name"
        label={t('adminKiosks:rename.label')}
        hint={t('adminKiosks:rename.hint')}
        error={error}
        value={name}
        autoComplete="off"
        onChange={(event) => setName(event.target.value)}
      />
    </FormDialog>
  );
}
