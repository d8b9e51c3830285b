import type { Api } from '@madoguchi/client';
import { useAction } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';
import { downloadCsv } from '../parts/csvFile.ts';
import type { AuditConditions } from './auditQuery.ts';

interface ExportDialogProps {
  readonly api: Api;
  readonly conditions: AuditConditions;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Says what the file will contain before it is written. */
export function ExportDialog({ api, conditions, onDone, onClose }: ExportDialogProps) {
  const { t } = useText();
  const action = useAction<'export'>();
  const write = async () => {
    const done = await action.perform('export', async () =>
      downloadCsv(`${t('adminAudit:export.file')}.csv`, await api.call('exportAudit', conditions)),
    );
    if (done) onDone();
  };
  return (
    <ConfirmDialog
      title={t('adminAudit:export.title')}
      confirm={t('adminAudit:export.submit')}
      change={action}
      onConfirm={() => void write()}
      onClose={onClose}
    >
      <p>{t('adminAudit:export.body')}</p>
    </ConfirmDialog>
  );
}
