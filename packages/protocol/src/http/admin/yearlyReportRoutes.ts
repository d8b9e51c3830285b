import { REPORT_SECTIONS, TEXTS } from '@madoguchi/domain';
import { z } from 'zod';
import { fileContent } from '../../fileContent.ts';
import { instant, label, text } from '../../primitives.ts';
import type { Route } from '../route.ts';

const fiscalYear = z.int().min(2000).max(2200);
const version = z.int().nonnegative();

const known = {
  fiscalYear,
  /** The texts that people write, by their section. */
  texts: z.record(z.enum(REPORT_SECTIONS), label),
  /** Rises with each change of a text. */
  version,
  /** 0 while nothing was written. */
  changedAt: instant,
};
const frozen = {
  /** SHA-256 of numbers and texts in hexadecimal. */
  checksum: label,
  frozenAt: instant,
  /** Whether numbers and texts are still those of the checksum. */
  isIntact: z.boolean(),
};

const report = z.discriminatedUnion('state', [
  z.strictObject({ ...known, state: z.literal('draft') }),
  z.strictObject({ ...known, ...frozen, state: z.literal('frozen') }),
  z.strictObject({ ...known, ...frozen, state: z.literal('published'), publishedAt: instant }),
]);

/** The routes of the yearly report (毎年の報告). */
export const yearlyReportRoutes = {
  yearlyReport: {
    method: 'post',
    path: '/api/admin/yearly-report',
    action: 'organisation.manage',
    about: null,
    summary: 'The report of a fiscal year that is over, also where nothing of it is written yet.',
    body: z.strictObject({ fiscalYear }),
    response: report,
  },
  writeYearlyReport: {
    method: 'post',
    path: '/api/admin/yearly-report/text',
    action: 'organisation.manage',
    about: null,
    summary: 'Writes one text of a report that is not frozen.',
    body: z.strictObject({
      ...{ fiscalYear, version, section: z.enum(REPORT_SECTIONS) },
      text: text(TEXTS.reportText),
    }),
    response: report,
  },
  stepYearlyReport: {
    method: 'post',
    path: '/api/admin/yearly-report/step',
    action: 'organisation.manage',
    about: null,
    summary:
      'Freezes a report with its numbers and their checksum, makes a draft of it again, or publishes it for good.',
    body: z.strictObject({ fiscalYear, version, step: z.enum(['freeze', 'thaw', 'publish']) }),
    response: report,
  },
  yearlyReportFile: {
    method: 'post',
    path: '/api/admin/yearly-report/file',
    action: 'organisation.manage',
    about: null,
    summary:
      'A report as an accessible page or PDF, without counts by which somebody could be known.',
    body: z.strictObject({ fiscalYear, as: z.enum(['html', 'pdf']) }),
    response: fileContent,
    contentType: 'application/octet-stream',
    isFile: true,
  },
} as const satisfies Record<string, Route>;
