import { assertNever, ok, refuse, type Result } from '../errors.ts';
import type { YearlyReport, YearlyReportEvent } from './state.ts';

const wrong = refuse('WRONG_STATE');

/**
 * The one rule by which a report changes. Refuses with `WRONG_STATE` what its state does not allow, and whatever was
 * decided on another version of its texts.
 */
export function yearlyReportTransition(
  report: YearlyReport,
  event: YearlyReportEvent,
  now: number,
): Result<YearlyReport> {
  switch (event.type) {
    case 'write': {
      const { section, text, version } = event;
      if (report.state !== 'draft') return wrong;
      if (report.texts[section] === text) return ok(report);
      if (version !== report.version) return wrong;
      const texts = { ...report.texts, [section]: text };
      return ok({ ...report, texts, version: version + 1, changedAt: now });
    }
    case 'freeze': {
      const { numbers, checksum, version } = event;
      if (report.state !== 'draft' || version !== report.version) return wrong;
      return ok({ ...report, state: 'frozen', numbers, checksum, frozenAt: now });
    }
    case 'thaw': {
      if (report.state !== 'frozen') return wrong;
      const { id, fiscalYear, texts, version, changedAt } = report;
      return ok({ id, state: 'draft', fiscalYear, texts, version, changedAt });
    }
    case 'publish':
      return report.state === 'frozen'
        ? ok({ ...report, state: 'published', publishedAt: now })
        : wrong;
    default:
      return assertNever(event);
  }
}
