import type { Api } from '@madoguchi/client';
import type { ConsultationRecord } from '@madoguchi/protocol';
import { Button, Dialog, useAction } from '@madoguchi/ui-kit';
import { useState } from 'react';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { useText } from '../../app/useText.ts';
import { RecordView } from './RecordView.tsx';

interface RecordDialogProps {
  readonly api: Api;
  readonly consultationId: string;
  /** The ticket that the entry names. */
  readonly name: string;
  readonly onClose: () => void;
}

/** Shows one record after a notice that reading it is itself audited. */
export function RecordDialog({ api, consultationId, name, onClose }: RecordDialogProps) {
  const { t } = useText();
  const [record, setRecord] = useState<ConsultationRecord | null>(null);
  const { busy, failure, perform } = useAction<'read'>();
  const read = () =>
    void perform('read', async () => setRecord(await api.call('readRecord', { consultationId })));
  return (
    <Dialog
      title={`${t('records:reading.title')} ${name}`}
      onClose={onClose}
      className="record-dialog"
    >
      <p className="record-dialog__hint">
        {t(record ? 'records:reading.logged' : 'records:reading.hint')}
      </p>
      {record && <RecordView record={record} />}
      <FailureNotice code={failure} />
      <div className="dialog-actions">
        {!record && (
          <Button variant="primary" aria-busy={busy !== null} onClick={read}>
            {t('records:reading.submit')}
          </Button>
        )}
        <Button onClick={onClose}>{t('records:reading.close')}</Button>
      </div>
    </Dialog>
  );
}
