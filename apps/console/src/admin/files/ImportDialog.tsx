import type { ErrorCode } from '@madoguchi/domain';
import type { ImportReport } from '@madoguchi/protocol';
import { Button, Dialog, StatusBanner, useAction } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { useText } from '../../app/useText.ts';
import { tableFile, type TableFile } from '../parts/csvFile.ts';
import { FileChoice } from '../parts/FileChoice.tsx';
import { ImportFindings, verdictOf } from './ImportFindings.tsx';
import './import.css';

interface ImportDialogProps {
  /** What the list is called. */
  readonly list: string;
  /** Sends the file, to be tried only or to be taken over. */
  readonly send: (file: string, dryRun: boolean) => Promise<ImportReport>;
  readonly onClose: () => void;
  /** Called after an import with a sentence that counts the changes. */
  readonly onApplied: (text: string) => void;
}

/** A file after its dry run; nothing is applied before every row is valid. */
interface Tried {
  readonly file: string;
  readonly report: ImportReport;
}

/** Imports a table that a spreadsheet has saved: choose the file, review the dry run, apply it. */
export function ImportDialog({ list, send, onClose, onApplied }: ImportDialogProps) {
  const { t } = useText();
  const { busy, failure, perform } = useAction<'trying' | 'applying'>();
  const [chosen, setChosen] = useState<string | null>(null);
  const [unusable, setUnusable] = useState<(TableFile & { ok: false })['because'] | null>(null);
  const [tried, setTried] = useState<Tried | null>(null);
  const run = async (file: string, dryRun: boolean) => {
    const report = await send(file, dryRun);
    if (!report.applied) return setTried({ file, report });
    const { added, changed } = report;
    onApplied(t('adminOrganisation:import.applied', { added, changed }));
  };
  const choose = async (picked: File) => {
    setChosen(picked.name);
    setTried(null);
    const read = tableFile(new Uint8Array(await picked.arrayBuffer()));
    setUnusable(read.ok ? null : read.because);
    if (read.ok) await perform('trying', () => run(read.file, true));
  };
  const ready = tried !== null && verdictOf(tried.report) === 'ready';
  return (
    <Dialog
      title={t('adminOrganisation:import.title', { unit: list })}
      onClose={onClose}
      className="import"
    >
      <div className="import__body">
        <p>{t('adminOrganisation:import.lead')}</p>
        <FileChoice
          label={t('adminOrganisation:import.choose')}
          hint={t('adminOrganisation:import.hint')}
          chosen={chosen}
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
          onChoose={(picked) => void choose(picked)}
        />
        <Unusable because={unusable} failure={failure} />
        <StatusBanner>{busy ? t(`adminOrganisation:import.${busy}`) : null}</StatusBanner>
        {tried && <ImportFindings report={tried.report} />}
      </div>
      <div className="dialog-actions form-dialog__actions">
        {ready && (
          <Button
            variant="primary"
            aria-busy={busy !== null}
            onClick={() => void perform('applying', () => run(tried.file, false))}
          >
            {t('adminOrganisation:import.apply')}
          </Button>
        )}
        <Button onClick={onClose}>{t('admin:form.cancel')}</Button>
      </div>
    </Dialog>
  );
}

interface UnusableProps {
  readonly because: (TableFile & { ok: false })['because'] | null;
  readonly failure: ErrorCode | null;
}

/** The reason why the file could not be read or the server refused it. */
function Unusable({ because, failure }: UnusableProps) {
  const { t } = useText();
  return because === null ? (
    <FailureNotice code={failure} />
  ) : (
    <StatusBanner tone="warning">{t(`adminOrganisation:import.${because}`)}</StatusBanner>
  );
}
