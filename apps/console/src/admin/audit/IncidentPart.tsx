import { Button, StatusBanner, useAction } from '@madoguchi/ui-kit';
import type { IncidentReport } from '@madoguchi/protocol';
import { useCallback, useState } from 'react';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { useText } from '../../app/useText.ts';
import { ExportButton } from '../files/ExportButton.tsx';
import { Loaded } from '../parts/Loaded.tsx';
import type { AdminPageProps } from '../parts/Page.tsx';
import { ScrollingTable } from '../parts/ScrollingTable.tsx';
import { useAdminData } from '../parts/useAdminData.ts';
import './incident.css';
import type { IncidentQuestion } from './incidentDraft.ts';
import { IncidentFacts } from './IncidentFacts.tsx';
import { IncidentForm } from './IncidentForm.tsx';
import { IncidentSheet } from './IncidentSheet.tsx';
import { IncidentRows, useIncidentTables } from './IncidentTables.tsx';

interface Made {
  readonly question: IncidentQuestion;
  readonly report: IncidentReport;
}

/** 記録の調査: which records an account, a kiosk or anybody touched during a time. */
export function IncidentPart({ api, me, connection }: Omit<AdminPageProps, 'part'>) {
  const { t } = useText();
  const { busy, failure, perform } = useAction<'report'>();
  const [made, setMade] = useState<Made | null>(null);
  const load = useCallback(async () => {
    const [{ people }, devices, { centers }] = await Promise.all([
      api.call('people'),
      api.call('kiosks'),
      api.call('organisation'),
    ]);
    const districts = new Map(centers.map(({ id, district }) => [id, district]));
    const kiosks = devices.kiosks.map((kiosk) => ({
      ...kiosk,
      district: districts.get(kiosk.centerId) ?? '',
    }));
    return { people, kiosks };
  }, [api]);
  const subjects = useAdminData(load, connection);
  const ask = (question: IncidentQuestion) =>
    void perform('report', async () => {
      setMade(null);
      setMade({ question, report: await api.call('reportIncident', question) });
    });
  return (
    <>
      <Loaded from={subjects}>
        {(known) => <IncidentForm {...known} busy={busy !== null} onAsk={ask} />}
      </Loaded>
      {failure === 'TOO_LARGE' ? (
        <StatusBanner tone="warning">{t('adminIncident:result.tooMany')}</StatusBanner>
      ) : (
        <FailureNotice code={failure} />
      )}
      {busy !== null && (
        <StatusBanner tone="info">{t('adminIncident:result.working')}</StatusBanner>
      )}
      {made && <IncidentResult {...{ api, made }} by={me.displayName} />}
    </>
  );
}

interface IncidentResultProps extends Pick<AdminPageProps, 'api'> {
  readonly made: Made;
  readonly by: string;
}

function IncidentResult({ api, made: { question, report }, by }: IncidentResultProps) {
  const { t } = useText();
  const tables = useIncidentTables(report);
  return (
    <section className="incident-result" aria-labelledby="incident-result">
      <h3 id="incident-result">{t('adminIncident:result.title')}</h3>
      <IncidentFacts {...{ report, by }} />
      <div className="audit-form__buttons">
        <ExportButton
          name={t('adminIncident:result.file')}
          label={t('adminIncident:result.csv')}
          read={() => api.call('exportIncident', question)}
        />
        <Button icon="print" onClick={() => window.print()}>
          {t('adminIncident:result.print')}
        </Button>
      </div>
      {tables.map((table) => (
        <ScrollingTable key={table.caption} caption={table.caption}>
          <IncidentRows table={table} />
        </ScrollingTable>
      ))}
      <IncidentSheet {...{ report, by }} />
    </section>
  );
}
