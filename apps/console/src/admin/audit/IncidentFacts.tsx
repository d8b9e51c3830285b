import type { IncidentReport } from '@madoguchi/protocol';
import { Isolated } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import { useTimes } from '../parts/useTimes.ts';

interface IncidentFactsProps {
  readonly report: IncidentReport;
  /** Who made it. */
  readonly by: string;
}

/** What was asked and, in words, what was found. */
export function IncidentFacts({ report, by }: IncidentFactsProps) {
  const { t } = useText();
  const { exact } = useTimes();
  const { subject, from, until, reason, madeAt, chain, recordsBy, records } = report;
  const facts = [
    ['subject', subject.kind === 'anybody' ? t('adminIncident:result.anybody') : subject.name],
    ['time', t('adminIncident:result.span', { from: exact(from), until: exact(until) })],
    ['reason', reason],
    ['made', exact(madeAt)],
    ['by', by],
    [
      'chain',
      chain.brokenAt === null
        ? t('adminIncident:result.intact')
        : t('adminIncident:result.broken', { line: chain.brokenAt }),
    ],
  ] as const;
  return (
    <>
      <p className="incident-summary">
        {records === 0
          ? t('adminIncident:result.nothing')
          : t('adminIncident:result.summary', { records, ...recordsBy })}{' '}
        {t('adminIncident:result.others', { signIns: report.signIns, refused: report.refused })}
      </p>
      {report.unread > 0 && <p>{t('adminIncident:result.unread', { count: report.unread })}</p>}
      {report.left > 0 && <p>{t('adminIncident:result.left', { count: report.left })}</p>}
      <dl className="incident-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`adminIncident:result.facts.${name}`)}</dt>
            <dd>
              <Isolated>{value}</Isolated>
            </dd>
          </div>
        ))}
      </dl>
      <p className="incident-note">{t('adminIncident:result.gone')}</p>
    </>
  );
}
