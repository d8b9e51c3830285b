import { reportAsText, type YearlyReport } from '@madoguchi/domain';
import { sha256 } from '../sha256.ts';

/** What a report is known by again: SHA-256 of its numbers and texts, in hexadecimal. */
export const checksumOf = (report: Parameters<typeof reportAsText>[0]): string =>
  sha256(reportAsText(report));

/** Whether a report still says what was frozen. */
export const isIntact = (report: Exclude<YearlyReport, { state: 'draft' }>): boolean =>
  checksumOf(report) === report.checksum;
