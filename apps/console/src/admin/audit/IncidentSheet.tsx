import { createPortal } from 'react-dom';
import { useText } from '../../app/useText.ts';
import { IncidentFacts } from './IncidentFacts.tsx';
import { IncidentRows, useIncidentTables } from './IncidentTables.tsx';
import type { IncidentReport } from '@madoguchi/protocol';

interface IncidentSheetProps {
  readonly report: IncidentReport;
  readonly by: string;
}

/** The report on paper alone. */
export function IncidentSheet({ report, by }: IncidentSheetProps) {
  const { t } = useText();
  const tables = useIncidentTables(report);
  return createPortal(
    <div className="incident-sheet">
      <h1>{t('adminIncident:result.title')}</h1>
      <IncidentFacts {...{ report, by }} />
      {tables.map((table) => (
        <section key={table.caption}>
          <h2>{table.caption}</h2>
          <table>
            <IncidentRows table={table} />
          </table>
        </section>
      ))}
    </div>,
    document.body,
  );
}
