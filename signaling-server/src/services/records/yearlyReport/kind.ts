import {
  yearlyReportTransition,
  type YearlyReport,
  type YearlyReportEvent,
} from '@madoguchi/domain';
import { stepOf, type RecordKind } from '../kind.ts';
import { OF_THE_WARD } from '../places.ts';
import { LiveYearlyReports, yearlyReportForm } from './store.ts';

/** 毎年の報告: what is published of a fiscal year; kept for good, as everybody may have it. */
export const yearlyReportKind: RecordKind<YearlyReport, YearlyReportEvent, LiveYearlyReports> = {
  name: 'yearlyReport',
  form: yearlyReportForm,
  indexes: [],
  openStore: (table) => new LiveYearlyReports(table),
  open: (store) => store.all(),

  retention: { sensitivity: 'internal', keptDays: null },
  notThere: 'NOT_FOUND',
  outOfReach: () => 'NOT_ALLOWED',
  placeOf: () => OF_THE_WARD,
  titleOf: (_stores, { id }) => id,

  transition: (report, event, now) => stepOf(yearlyReportTransition(report, event, now)),
  terms: () => [],
  save: (store, { after }) => store.put(after),
  audit({ before, after, event }) {
    // Texts are written again and again; the log has what makes a report another thing.
    if (event === null || before === null || event.type === 'write') return null;
    const record = { kind: 'ward', id: '' } as const;
    const details = { state: after.state, dueDay: `${after.id}-04-01` };
    return { fact: { action: 'figures.reported', record, details }, isAct: true };
  },
  concern: () => undefined,
};
