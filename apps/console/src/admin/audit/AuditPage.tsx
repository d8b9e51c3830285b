import type { AuditLine } from '@madoguchi/protocol';
import { Button } from '@madoguchi/ui-kit';
import { useCallback, useState } from 'react';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { useText } from '../../app/useText.ts';
import { Notice } from '../parts/Notice.tsx';
import { Page, Parts, type AdminPageProps } from '../parts/Page.tsx';
import { useAdminData } from '../parts/useAdminData.ts';
import { useUndo } from '../parts/useUndo.ts';
import { adminHash } from '../shell/route.ts';
import './audit.css';
import { AuditForm } from './AuditForm.tsx';
import { AuditResults } from './AuditResults.tsx';
import { ChainBanner } from './ChainBanner.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import { IncidentPart } from './IncidentPart.tsx';
import { RecordDialog } from './RecordDialog.tsx';
import { useAudit } from './useAudit.ts';

const PARTS = ['search', 'report'] as const;

/** 監査記録: search of the audit log, and which records were touched. */
export function AuditPage(props: AdminPageProps) {
  const { t } = useText();
  const current = PARTS.find((part) => part === props.part) ?? 'search';
  return (
    <Page title={t('adminAudit:title')} lead={t('adminAudit:lead')}>
      <Parts
        label={t('adminIncident:parts.label')}
        current={current}
        parts={PARTS.map((part) => ({
          part,
          label: t(`adminIncident:parts.${part}`),
          href: adminHash('audit', part === 'search' ? null : part),
        }))}
      />
      {current === 'search' ? <SearchPart {...props} /> : <IncidentPart {...props} />}
    </Page>
  );
}

/** Search of the audit log, the state of its hash chain, and access to records. */
function SearchPart({ api, connection }: AdminPageProps) {
  const { t } = useText();
  const audit = useAudit(api);
  const undo = useUndo();
  const loadPeople = useCallback(() => api.call('people'), [api]);
  const people = useAdminData(loadPeople, connection).data?.people ?? NOBODY;
  const [opened, setOpened] = useState<'export' | AuditLine | null>(null);
  const { found, busy, failure } = audit;
  return (
    <>
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
    </>
  );
}

const NOBODY = [] as const;
