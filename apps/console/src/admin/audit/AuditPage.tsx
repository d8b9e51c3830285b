import type { AuditLine } from '@madoguchi/protocol';
import { Button } from '@madoguchi/ui-kit';
import { useCallback, useState } from 'react';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { useText } from '../../app/useText.ts';
import { Notice } from '../parts/Notice.tsx';
import { Page, type AdminPageProps } from '../parts/Page.tsx';
import { useAdminData } from '../parts/useAdminData.ts';
import { useUndo } from '../parts/useUndo.ts';
import './audit.css';
import { AuditForm } from './AuditForm.tsx';
import { AuditResults } from './AuditResults.tsx';
import { ChainBanner } from './ChainBanner.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import { RecordDialog } from './RecordDialog.tsx';
import { useAudit } from './useAudit.ts';

/** 監査記録: search of the audit log, the state of its hash chain, and access to records. */
export function AuditPage({ api, connection }: AdminPageProps) {
  const { t } = useText();
  const audit = useAudit(api);
  const undo = useUndo();
  const loadPeople = useCallback(() => api.call('people'), [api]);
  const people = useAdminData(loadPeople, connection).data?.people ?? NOBODY;
  const [opened, setOpened] = useState<'export' | AuditLine | null>(null);
  const { found, busy, failure } = audit;
  return (
    <Page title={t('adminAudit:title')} lead={t('adminAudit:lead')}>
      <Notice undo={undo} />
      {found && <ChainBanner chain={found.chain} />}
      <AuditForm people={people} busy={busy === 'search'} onSearch={audit.search} />
      <FailureNotice code={failure} />
      {found && (
        <AuditResults
          entries={found.entries}
          more={found.more}
          onRead={setOpened}
          tools={
            found.entries.length > 0 && (
              <Button icon="download" onClick={() => setOpened('export')}>
                {t('adminAudit:form.export')}
              </Button>
            )
          }
        />
      )}
      {found?.more && (
        <div>
          <Button icon="next" aria-busy={busy === 'next'} onClick={audit.next}>
            {t('adminAudit:results.next')}
          </Button>
        </div>
      )}
      {found && opened === 'export' && (
        <ExportDialog
          api={api}
          conditions={found.conditions}
          onDone={() => {
            setOpened(null);
            undo.tell({ text: t('adminAudit:export.done') });
          }}
          onClose={() => setOpened(null)}
        />
      )}
      {opened !== null && opened !== 'export' && (
        <RecordDialog
          api={api}
          consultationId={opened.record.id}
          name={opened.record.name}
          onClose={() => setOpened(null)}
        />
      )}
    </Page>
  );
}

const NOBODY = [] as const;
