import type { ReportNumbers, ReportTexts } from './state.ts';

/**
 * A report as one text, the same for the same numbers and texts, whatever order a database gives their fields in: its
 * checksum is made of it.
 */
export const reportAsText = (report: {
  readonly fiscalYear: number;
  readonly numbers: ReportNumbers;
  readonly texts: ReportTexts;
}): string =>
  JSON.stringify(
    { fiscalYear: report.fiscalYear, numbers: report.numbers, texts: report.texts },
    (_key, value: unknown) => (isPlain(value) ? sorted(value) : value),
  );

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const sorted = (value: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
