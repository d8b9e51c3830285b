import {
  ACTIONS,
  AUDIT_ACTIONS,
  AUDIT_RECORDS,
  ERROR_CODES,
  INCIDENT_DEEDS,
} from '@madoguchi/domain';
import type { IncidentReport } from '@madoguchi/protocol';
import { Isolated } from '@madoguchi/ui-kit';
import type { ReactNode } from 'react';
import { useText } from '../../app/useText.ts';
import { useTimes } from '../parts/useTimes.ts';

/** A table of the report: its heading, its columns, and a cell for each. */
interface IncidentTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}

/** The tables of a report in the order in which they are read; those without a row are left out. */
export function useIncidentTables(report: IncidentReport): readonly IncidentTable[] {
  const tell = useTelling();
  const tables = [...recordTables(report, tell), ...otherTables(report, tell)];
  return tables.filter(({ rows }) => rows.length > 0);
}

function recordTables({ kinds, touched }: IncidentReport, tell: Telling): IncidentTable[] {
  const { t, column, ends, span, words } = tell;
  const deedNames = INCIDENT_DEEDS.map(column);
  return [
    {
      caption: t('adminIncident:kinds'),
      columns: [column('kind'), column('records'), ...deedNames],
      rows: kinds.map(({ kind, records, deeds }) => ({
        key: kind,
        cells: [words.kind(kind), records, ...INCIDENT_DEEDS.map((deed) => deeds[deed])],
      })),
    },
    {
      caption: t('adminIncident:touched'),
      columns: [column('kind'), column('name'), ...deedNames, ...ends],
      rows: touched.map((each) => ({
        key: `${each.kind} ${each.id}`,
        cells: [
          words.kind(each.kind),
          <Isolated key="name">{each.name || each.id}</Isolated>,
          ...INCIDENT_DEEDS.map((deed) => each.deeds[deed]),
          ...span(each),
        ],
      })),
    },
  ];
}

function otherTables(report: IncidentReport, tell: Telling): IncidentTable[] {
  const { t, column, ends, span, words } = tell;
  return [
    {
      caption: t('adminIncident:devices'),
      columns: [...(['from', 'browser', 'signIns', 'times'] as const).map(column), ...ends],
      rows: report.devices.map((each) => ({
        key: `${each.from} ${each.browser}`,
        cells: [each.from, each.browser, each.signIns, each.times, ...span(each)],
      })),
    },
    {
      caption: t('adminIncident:refusals'),
      columns: [...(['asked', 'name', 'why', 'times'] as const).map(column), ...ends],
      rows: report.refusals.map((each) => ({
        key: `${each.asked} ${each.code} ${each.record.kind} ${each.record.id}`,
        cells: [
          words.asked(each.asked),
          <Isolated key="name">{each.record.name || each.record.id}</Isolated>,
          words.code(each.code),
          each.times,
          ...span(each),
        ],
      })),
    },
    {
      caption: t('adminIncident:done'),
      columns: [column('what'), column('times'), ...ends],
      rows: report.doneToSubject.map((each) => ({
        key: each.action,
        cells: [t(`adminAudit:actions.${each.action}`), each.times, ...span(each)],
      })),
    },
  ];
}

/** What every table needs to say its rows. */
function useTelling() {
  const { t } = useText();
  const { exact } = useTimes();
  const column = (name: ColumnName) => t(`adminIncident:columns.${name}`);
  return {
    ...{ t, column, words: useIncidentWords() },
    ends: [column('first'), column('last')],
    span: (each: { readonly firstAt: number; readonly lastAt: number }) =>
      [each.firstAt, each.lastAt].map(exact),
  };
}
type Telling = ReturnType<typeof useTelling>;

type ColumnName =
  | (typeof INCIDENT_DEEDS)[number]
  | ('kind' | 'name' | 'records' | 'first' | 'last' | 'times' | 'from' | 'browser' | 'signIns')
  | ('asked' | 'why' | 'what');

/** Kinds, actions and codes of a report in words; what has none is shown as it was written. */
function useIncidentWords() {
  const { t } = useText();
  return {
    kind(written: string): string {
      const kind = AUDIT_RECORDS.find((each) => each === written);
      return kind === undefined ? written : t(`adminAudit:records.${kind}`);
    },
    asked(written: string): string {
      const asked = ACTIONS.find((each) => each === written);
      if (asked !== undefined) return t(`adminAudit:asked.${asked}`);
      const action = AUDIT_ACTIONS.find((each) => each === written);
      return action === undefined ? written : t(`adminAudit:actions.${action}`);
    },
    code(written: string): string {
      const code = ERROR_CODES.find((each) => each === written);
      return code === undefined ? written : t(`errors:${code}`);
    },
  };
}

/** The head and the rows of a table, on the screen and on paper. */
export function IncidentRows({ table: { columns, rows } }: { readonly table: IncidentTable }) {
  return (
    <>
      <thead>
        <tr>
          {columns.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key}>
            {cells.map((cell, n) => (
              <td key={columns[n]} className={typeof cell === 'number' ? 'numbers' : undefined}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </>
  );
}
