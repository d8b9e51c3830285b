import {
  REPORT_BREAKDOWNS,
  REPORT_LISTS,
  REPORT_SECTIONS,
  type YearlyReport,
} from '@madoguchi/domain';
import { z } from 'zod';
import type { LiveTable } from '../../../state/liveTable.ts';
import { recordForm } from '../recordForm.ts';

const count = z.int().nullable();
const named = z.object({ name: z.string(), count });
const step = z.object({ over: z.number(), upTo: z.number().nullable() }).nullable();

const numbers = z.object({
  endings: z.object({
    columns: z.array(z.string()),
    rows: z.array(z.object({ name: z.string(), cells: z.array(count) })),
    totals: z.array(count),
  }),
  breakdowns: z.record(
    z.enum(REPORT_BREAKDOWNS),
    z.object({ parts: z.array(named), total: z.int() }).nullable(),
  ),
  lists: z.record(z.enum(REPORT_LISTS), z.array(named).nullable()),
  wait: z.object({ half: step, nineInTen: step }),
  minutesEach: z.int().nullable(),
  before: z.object({ fiscalYear: z.int(), totals: z.array(count) }).nullable(),
});

const facts = {
  ...{ id: z.string(), fiscalYear: z.int(), version: z.int(), changedAt: z.int() },
  texts: z.record(z.enum(REPORT_SECTIONS), z.string()),
};
const frozen = { numbers, checksum: z.string(), frozenAt: z.int() };

const yearlyReport: z.ZodType<YearlyReport> = z.discriminatedUnion('state', [
  z.object({ ...facts, state: z.literal('draft') }),
  z.object({ ...facts, ...frozen, state: z.literal('frozen') }),
  z.object({ ...facts, ...frozen, state: z.literal('published'), publishedAt: z.int() }),
]);

/** Reports are few, one a year, and stay. A row has the first day of its year as its time, and refers to nothing. */
export const yearlyReportForm = recordForm<YearlyReport>('yearlyReport', {
  schema: yearlyReport,
  columns: ({ id }) => ({ at: Date.parse(`${id}-04-01`) }),
  isLive: () => true,
});

/** The reports of the ward. */
export class LiveYearlyReports {
  readonly #table: LiveTable<YearlyReport>;

  constructor(table: LiveTable<YearlyReport>) {
    this.#table = table;
  }

  /** By its fiscal year in four digits. */
  get(id: string): YearlyReport | null {
    return this.#table.get(id);
  }

  all(): readonly YearlyReport[] {
    return this.#table.all();
  }

  put(report: YearlyReport): void {
    this.#table.put(report, undefined);
  }
}
