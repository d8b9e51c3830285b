import { REPORT_SECTIONS, type ReportSection } from '@madoguchi/domain';
import type { RouteResponse } from '@madoguchi/protocol';
import { StatusBanner } from '@madoguchi/ui-kit';
import { useCallback, useState } from 'react';
import { FailureNotice } from '../../app/FailureNotice.tsx';
import { useText } from '../../app/useText.ts';
import { FileButton } from '../files/FileButton.tsx';
import { Loaded } from '../parts/Loaded.tsx';
import type { AdminPageProps } from '../parts/Page.tsx';
import { useTimes } from '../parts/useTimes.ts';
import { useAdminData } from '../parts/useAdminData.ts';
import { PublicFigures } from './PublicFigures.tsx';
import { ReportSteps } from './ReportSteps.tsx';
import { ReportText } from './ReportText.tsx';
import { useYearThatIsOver, YearSelect } from './YearSelect.tsx';

type Report = RouteResponse<'yearlyReport'>;
type Props = Pick<AdminPageProps, 'api' | 'connection'>;

/** 毎年の報告: its texts, its numbers for good, its files, and the table of its year for everybody. */
export function YearlyReport({ api, connection }: Props) {
  const { t } = useText();
  const [fiscalYear, setFiscalYear] = useState(useYearThatIsOver());
  const load = useCallback(() => api.call('yearlyReport', { fiscalYear }), [api, fiscalYear]);
  const data = useAdminData(load, connection);
  const { act, change } = data;
  const write = ({ fiscalYear: of, version }: Report, section: ReportSection, text: string) =>
    api.call('writeYearlyReport', { fiscalYear: of, section, text, version });
  return (
    <section className="yearly-report" aria-labelledby="yearly-report">
      <h3 id="yearly-report">{t('adminFigures:report.title')}</h3>
      <p>{t('adminFigures:report.lead')}</p>
      <div className="page-tools">
        <YearSelect year={fiscalYear} onChoose={setFiscalYear} />
        {(['pdf', 'html'] as const).map((as) => (
          <FileButton
            key={as}
            as={as}
            label={t(`adminFigures:report.${as}`)}
            name={t('adminFigures:report.file', { year: fiscalYear })}
            read={() => api.call('yearlyReportFile', { fiscalYear, as })}
          />
        ))}
      </div>
      <Loaded from={data}>
        {(report) => (
          <>
            <ReportState report={report} />
            <FailureNotice code={change.failure} onClose={change.dismiss} />
            <div className="yearly-report__texts">
              {REPORT_SECTIONS.map((section) => (
                <ReportText
                  key={`${String(report.fiscalYear)} ${section}`}
                  {...{ section, report }}
                  isBusy={change.busy === section}
                  onSave={(text) => act(section, () => write(report, section, text))}
                />
              ))}
            </div>
            <ReportSteps
              state={report.state}
              change={change}
              onStep={(step) =>
                act(step, () =>
                  api.call('stepYearlyReport', {
                    ...{ fiscalYear: report.fiscalYear, step, version: report.version },
                  }),
                )
              }
            />
            <PublicFigures api={api} report={report} />
          </>
        )}
      </Loaded>
    </section>
  );
}

/** Whether it can still be changed, and by what it is known again. */
function ReportState({ report }: { readonly report: Report }) {
  const { t } = useText();
  const times = useTimes();
  if (report.state === 'draft') {
    return <StatusBanner tone="info">{t('adminFigures:report.state.draft')}</StatusBanner>;
  }
  if (!report.isIntact) {
    return <StatusBanner tone="warning">{t('adminFigures:report.state.altered')}</StatusBanner>;
  }
  const at = report.state === 'frozen' ? report.frozenAt : report.publishedAt;
  return (
    <StatusBanner tone="done">
      {t(`adminFigures:report.state.${report.state}`, { day: times.formalDay(at) })}
      <br />
      <span className="yearly-report__checksum">
        {t('adminFigures:report.checksum', { checksum: report.checksum })}
      </span>
    </StatusBanner>
  );
}
