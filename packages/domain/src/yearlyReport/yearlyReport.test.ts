import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  emptyReport,
  reportAsText,
  toldBreakdown,
  toldList,
  yearlyReportTransition,
  type ReportNumbers,
  type YearlyReport,
  type YearlyReportEvent,
} from './index.ts';

const NUMBERS: ReportNumbers = {
  endings: { columns: ['計'], rows: [{ name: '池尻', cells: [7] }], totals: [7] },
  breakdowns: {
    ...{ months: null, reasons: null, handoffs: null, procedures: null },
    ...{ bookings: null, unmet: null, faces: null },
  },
  lists: { languages: [], supports: [] },
  ...{ wait: { half: null, nineInTen: null }, minutesEach: null, before: null },
};
const empty = emptyReport(2025);

const after = (before: YearlyReport, event: YearlyReportEvent): YearlyReport => {
  const next = yearlyReportTransition(before, event, 9);
  if (!next.ok) throw new Error(next.code);
  return next.value;
};
const refusal = (before: YearlyReport, event: YearlyReportEvent) =>
  yearlyReportTransition(before, event, 9);

const write = { type: 'write', section: 'opening', text: '一年の報告', version: 0 } as const;
const freeze = { type: 'freeze', numbers: NUMBERS, checksum: 'a', version: 1 } as const;

it('[YR1] a report is written, frozen and published, and from frozen on its texts do not change', () => {
  const written = after(empty, write);
  expect(written).toMatchObject({ version: 1, texts: { opening: '一年の報告' } });
  const frozen = after(written, freeze);
  expect(frozen).toMatchObject({ state: 'frozen', checksum: 'a', frozenAt: 9 });
  for (const event of [{ ...write, text: '別', version: 1 }, freeze] as const) {
    expect(refusal(frozen, event)).toMatchObject({ code: 'WRONG_STATE' });
  }
  expect(after(frozen, { type: 'thaw' })).toEqual(written);
  const published = after(frozen, { type: 'publish' });
  expect(published).toMatchObject({ state: 'published', publishedAt: 9 });
  expect(refusal(published, { type: 'thaw' })).toMatchObject({ code: 'WRONG_STATE' });
  expect(refusal(empty, { type: 'publish' })).toMatchObject({ code: 'WRONG_STATE' });
});

it('[YR1] nobody writes over or freezes what they have not seen', () => {
  const written = after(empty, write);
  const late = { ...write, text: '別' } as const;
  expect(refusal(written, late)).toMatchObject({ code: 'WRONG_STATE' });
  expect(after(written, write)).toBe(written);
  expect(refusal(written, { ...freeze, version: 0 })).toMatchObject({ code: 'WRONG_STATE' });
});

it('[YR2] parts tell neither a small count nor, with their whole, what is withheld', () => {
  const parts = (...counts: number[]) => counts.map((count, n) => ({ name: String(n), count }));
  expect(toldBreakdown(parts(3, 20, 9))?.parts.map(({ count }) => count)).toEqual([null, 20, null]);
  expect(toldBreakdown(parts(2, 1))).toBeNull();
  expect(toldBreakdown(parts(7, 8), false)).toBeNull();
  expect(toldBreakdown(parts(0, 0))).toMatchObject({ total: 0 });
  expect(toldList(parts(0, 2, 6), null)?.map(({ count }) => count)).toEqual([null, 6]);
  // Of seven in all, one or none is left for the two that are withheld and for whoever is not listed.
  expect(toldList(parts(1, 1, 5), 20)).not.toBeNull();
  expect(toldList(parts(1, 1, 5), 7)).toBeNull();
});

it('[YR2] whatever the parts are, one that is withheld could be another number', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9), { minLength: 1, maxLength: 7 }), (counts) => {
      const told = toldBreakdown(counts.map((count, n) => ({ name: String(n), count })));
      if (told === null) return;
      const shown = told.parts.map(({ count }) => count);
      expect(shown.filter((count) => count !== null && count > 0 && count < 5)).toEqual([]);
      // Two that are withheld share their sum in more than one way; one alone would be told by it.
      const withheld = shown.filter((count) => count === null).length;
      expect(withheld).not.toBe(1);
    }),
  );
});

it('[YR3] the text of which the checksum is made does not depend on the order of fields', () => {
  const { fiscalYear, texts } = empty;
  const text = reportAsText({ fiscalYear, texts, numbers: NUMBERS });
  const turned = Object.fromEntries(Object.entries(NUMBERS).toReversed());
  expect(reportAsText({ texts, numbers: turned as unknown as ReportNumbers, fiscalYear })).toBe(
    text,
  );
  const changed = { ...texts, next: '。' };
  expect(reportAsText({ fiscalYear, texts: changed, numbers: NUMBERS })).not.toBe(text);
});
