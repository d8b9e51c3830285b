import {
  AppError,
  emptyReport,
  fiscalYearOf,
  instantOfMinute,
  localDay,
  type Caller,
  type YearlyReport,
  type YearlyReportEvent,
} from '@madoguchi/domain';
import type { RouteBody, RouteResponse } from '@madoguchi/protocol';
import type { Clock } from '../../ports/clock.ts';
import type { ReportDocuments } from '../../ports/reportDocuments.ts';
import type { Database, Stores, UnmetDemand } from '../../ports/store.ts';
import type { UnitRunner } from '../engine/unitRunner.ts';
import { yearlyReportKind } from '../records/yearlyReport/index.ts';
import { checksumOf, isIntact } from './checksum.ts';
import { reportContent, type ReportFacts } from './reportContent.ts';
import { reportHtml } from './reportHtml.ts';
import { reportNumbers } from './reportNumbers.ts';

interface ReportsParts {
  readonly db: Database;
  readonly runner: UnitRunner;
  readonly clock: Clock;
  readonly timeZone: string;
  readonly documents: ReportDocuments;
}

type View = RouteResponse<'yearlyReport'>;

/** 毎年の報告: written by people, counted by the server, frozen, published. */
export class YearlyReports {
  readonly #parts: ReportsParts;

  constructor(parts: ReportsParts) {
    this.#parts = parts;
  }

  /** The report of a fiscal year, also where nothing of it is written yet. Refuses with `BAD_REQUEST` a year that is not over. */
  of(fiscalYear: number): View {
    this.#checkOver(fiscalYear);
    return this.#parts.db.read((stores) => viewOf(reportOf(stores, fiscalYear)));
  }

  /** Writes one of its texts. Refuses with `WRONG_STATE` when it is frozen, or was changed since it was read. */
  write({ fiscalYear, ...what }: RouteBody<'writeYearlyReport'>, caller: Caller): Promise<View> {
    return this.#step(fiscalYear, () => ({ type: 'write', ...what }), caller);
  }

  /** Freezes it with its numbers and their checksum, makes a draft of it again, or publishes it for good. */
  async step(
    { fiscalYear, step, version }: RouteBody<'stepYearlyReport'>,
    caller: Caller,
  ): Promise<View> {
    if (step !== 'freeze') return this.#step(fiscalYear, () => ({ type: step }), caller);
    const unmet = await this.#unmet(fiscalYear);
    const event = (stores: Stores, { texts }: YearlyReport): YearlyReportEvent => {
      const numbers = reportNumbers(stores, fiscalYear, unmet);
      const checksum = checksumOf({ fiscalYear, texts, numbers });
      return { type: 'freeze', numbers, checksum, version };
    };
    return this.#step(fiscalYear, event, caller);
  }

  /**
   * It as a page or as a PDF; a draft as it would be frozen now. Refuses with `FILE_SEALED` one that does not say any more
   * what was frozen.
   */
  async file({ fiscalYear, as }: RouteBody<'yearlyReportFile'>): Promise<File> {
    const { documents, timeZone } = this.#parts;
    const content = reportContent(await this.#facts(fiscalYear), timeZone);
    const name = `${content.title}.${as}`;
    if (as === 'html') return new File([reportHtml(content)], name, { type: 'text/html' });
    const { bytes } = await documents.renderReport(content);
    return new File([new Uint8Array(bytes)], name, { type: 'application/pdf' });
  }

  async #facts(fiscalYear: number): Promise<ReportFacts> {
    this.#checkOver(fiscalYear);
    const unmet = await this.#unmet(fiscalYear);
    return this.#parts.db.read((stores) => {
      const report = reportOf(stores, fiscalYear);
      const { texts } = report;
      if (report.state === 'draft') {
        const numbers = reportNumbers(stores, fiscalYear, unmet);
        return { fiscalYear, texts, numbers, frozen: null };
      }
      if (!isIntact(report)) throw new AppError('FILE_SEALED');
      const { numbers, checksum, frozenAt: at } = report;
      return { fiscalYear, texts, numbers, frozen: { at, checksum } };
    });
  }

  #step(
    fiscalYear: number,
    eventOf: (stores: Stores, report: YearlyReport) => YearlyReportEvent,
    caller: Caller,
  ): Promise<View> {
    this.#checkOver(fiscalYear);
    return this.#parts.runner.run((unit) => {
      const id = String(fiscalYear);
      if (unit.stores.records(yearlyReportKind).get(id) === null) {
        unit.create(yearlyReportKind, emptyReport(fiscalYear));
      }
      const event = eventOf(unit.stores, reportOf(unit.stores, fiscalYear));
      return viewOf(unit.act(yearlyReportKind, id, event));
    }, caller);
  }

  #unmet(fiscalYear: number): Promise<readonly UnmetDemand[]> {
    const { db, timeZone } = this.#parts;
    const begin = (year: number): number => instantOfMinute(`${String(year)}-04-01`, 0, timeZone);
    return db.archive.unmetDemand(begin(fiscalYear), begin(fiscalYear + 1));
  }

  #checkOver(fiscalYear: number): void {
    const { clock, timeZone } = this.#parts;
    if (fiscalYear >= fiscalYearOf(localDay(clock.now(), timeZone))) {
      throw new AppError('BAD_REQUEST');
    }
  }
}

const reportOf = (stores: Stores, fiscalYear: number): YearlyReport =>
  stores.records(yearlyReportKind).get(String(fiscalYear)) ?? emptyReport(fiscalYear);

function viewOf(report: YearlyReport): View {
  const { fiscalYear, texts, version, changedAt, state } = report;
  const known = { fiscalYear, texts, version, changedAt };
  if (state === 'draft') return { ...known, state };
  const { checksum, frozenAt } = report;
  const frozen = { ...known, checksum, frozenAt, isIntact: isIntact(report) };
  return state === 'frozen'
    ? { ...frozen, state }
    : { ...frozen, state, publishedAt: report.publishedAt };
}
