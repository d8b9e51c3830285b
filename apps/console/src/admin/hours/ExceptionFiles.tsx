import type { Api } from '@madoguchi/client';
import { Button } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { useText } from '../../app/useText.ts';
import { ExportButton } from '../files/ExportButton.tsx';
import { ImportDialog } from '../files/ImportDialog.tsx';

interface ExceptionFilesProps {
  readonly api: Api;
  /** Called after an import with a sentence that counts the changes. */
  readonly onApplied: (text: string) => void;
}

/** The exceptional days of all places, to be written to a file and read from one. */
export function ExceptionFiles({ api, onApplied }: ExceptionFilesProps) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const list = t('adminHours:exceptions');
  return (
    <div className="hours-files">
      <p>{t('adminHours:files')}</p>
      <ExportButton read={() => api.call('exportExceptions', {})} name={list} />
      <Button onClick={() => setOpen(true)}>{t('adminOrganisation:actions.import')}</Button>
      {isOpen && (
        <ImportDialog
          list={list}
          send={(file, dryRun) => api.call('importExceptions', { file, dryRun })}
          onClose={() => setOpen(false)}
          onApplied={(text) => {
            setOpen(false);
            onApplied(text);
          }}
        />
      )}
    </div>
  );
}
