import { emptyMonth, type MonthFigures } from '@madoguchi/domain';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import type { ReportDocument } from '../../ports/reportDocuments.ts';
import { drawReport } from '../../printing/drawReport.ts';
import { tagsOfPdf, textOfPdf } from '../../printing/testing/pdfText.ts';
import { insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { monthFiguresKind } from '../records/monthFigures/index.ts';
import { yearlyReportKind } from '../records/yearlyReport/index.ts';
import { BookingOffice, COUNTER } from '../testing/bookingOffice.ts';
import { inFolder } from '../testing/inFolder.ts';
import { YearlyReports } from './yearlyReports.ts';

const caller = { actor: COUNTER, from: '192.0.2.1' };
const fiscalYear = 2025;

let office: BookingOffice;
let end: () => Promise<void>;
let reports: YearlyReports;
beforeEach(async () => {
  ({ office, end } = await inFolder(openSqliteDatabase, (db) => new BookingOffice(db)));
  await office.fill(insertExampleWard);
  reports = new YearlyReports({
    ...{ db: office.db, clock: office.clock, runner: office.services.runner },
    timeZone: 'Asia/Tokyo',
    documents: {
      renderReport: async (report: ReportDocument) => ({ bytes: await drawReport(report) }),
    },
  });
});
afterEach(() => end());

const counted = (month: string, total: MonthFigures['total']) =>
  office.db.write((stores) => {
    const place = { month, centerId: 'center', deskId: 'desk', topicId: 'care', kioskId: '' };
    stores.records(monthFiguresKind).put({ ...emptyMonth(place), total });
  });
const write = (text: string, version = 0) =>
  reports.write({ fiscalYear, section: 'opening', text, version }, caller);
const page = async () => (await reports.file({ fiscalYear, as: 'html' })).text();

it('[YR3] from frozen on a report says the same, whatever is counted afterwards, as page and as PDF', async () => {
  await counted('2025-06', {
    'outcome.settled': 31,
    'outcome.comeBack': 6,
    'comeBack.equipment': 6,
  });
  await write('はじめの文です。\n\n二つめの段落です。');
  const frozen = await reports.step({ fiscalYear, step: 'freeze', version: 1 }, caller);
  expect(frozen).toMatchObject({ state: 'frozen', isIntact: true });
  const before = [await page(), await reports.file({ fiscalYear, as: 'pdf' })] as const;
  await counted('2025-07', { 'outcome.settled': 100 });
  await office.clock.advance(86_400_000);
  expect(await page()).toBe(before[0]);
  const pdf = await reports.file({ fiscalYear, as: 'pdf' });
  expect(Buffer.compare(await bytesOf(pdf), await bytesOf(before[1]))).toBe(0);
  expect(before[0]).toContain('<td>31</td>');
  const sheets = (await textOfPdf(await bytesOf(pdf))).join('');
  for (const text of ['2025年度の報告', '二つめの段落です。', '機器・回線の不具合', '出直し']) {
    expect(sheets).toContain(text);
  }
  expect((await office.entries()).map(({ action }) => action)).toContain('figures.reported');
});

const bytesOf = async (file: Blob): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());

it('[YR3] what does not say any more what was frozen is not given out', async () => {
  await write('文');
  await reports.step({ fiscalYear, step: 'freeze', version: 1 }, caller);
  await office.db.write((stores) => {
    const kept = stores.records(yearlyReportKind);
    const report = kept.get(String(fiscalYear));
    if (report !== null) kept.put({ ...report, texts: { ...report.texts, next: '別の文' } });
  });
  expect(reports.of(fiscalYear)).toMatchObject({ isIntact: false });
  await expect(page()).rejects.toMatchObject({ code: 'FILE_SEALED' });
});

it('[YR2] a report tells no small count, nor what would tell it, and of the year before what its report says', async () => {
  await counted('2024-06', { 'outcome.settled': 12 });
  await reports.step({ fiscalYear: 2024, step: 'freeze', version: 0 }, caller);
  expect(await page()).not.toContain('2024年度の合計');
  await reports.step({ fiscalYear: 2024, step: 'publish', version: 0 }, caller);
  await counted('2025-06', {
    ...{ 'outcome.settled': 20, 'outcome.comeBack': 3, 'comeBack.equipment': 3 },
    ...{ bookings: 9, bookingsKept: 7, bookingsAbsent: 2, 'language.en': 2, 'language.zh': 8 },
  });
  const html = await page();
  expect(html).toContain('（下書き）');
  expect(html).toContain('2024年度の合計');
  expect(html).not.toMatch(/<td>[1-4]<\/td>/u);
  expect(html).toMatch(/出直しの理由<\/h3>\n<p>件数が少ないため、載せません。/u);
  expect(html).toMatch(/英語<\/th><td>x<\/td>/u);
  expect(html).toMatch(/中国語<\/th><td>8<\/td>/u);
});

it('[YR2] parts of what another table tells stand for themselves, and nothing is said of how many there are behind an x', async () => {
  const place = { centerId: 'center', topicId: 'care', deskId: 'desk', way: 'paper' } as const;
  const at = Date.parse('2025-06-02T01:00Z');
  await office.db.write(({ unmetDemand }) => {
    for (let n = 0; n < 9; n += 1) unmetDemand.count({ ...place, at, because: 'nobody-free' });
    for (let n = 0; n < 7; n += 1) unmetDemand.count({ ...place, at, because: 'closed' });
  });
  // Five settled beside one who stopped waiting: that waits of five can be told would tell the five, and with them the one.
  await counted('2025-06', {
    ...{ visits: 15, 'outcome.settled': 5, 'outcome.cancelled': 1, 'outcome.paper': 9 },
    ...{ answered: 5, 'wait.0': 5, talkMinutes: 50 },
  });
  const html = await page();
  expect(html).toContain('相談が少ないため、待ち時間は言えません。');
  expect(html).not.toContain('職員の時間は');
  expect(html).toMatch(/空きがなかった<\/th><td>0<\/td>/u);
  expect(html).toMatch(/時間外だった<\/th><td>7<\/td>/u);
});

it('[YR4] the page is well-formed and has its language, headings and the heads of its tables, whatever is typed', async () => {
  await write('<b>&"太字"</b>');
  await counted('2025-06', { 'outcome.settled': 31 });
  const html = await page();
  expect(html).toContain('&lt;b&gt;&amp;&quot;太字&quot;&lt;/b&gt;');
  expect(html).toContain('<html lang="ja"');
  expect(html).toMatch(/<caption>センターごとの相談の件数<\/caption>/u);
  expect(html).toMatch(/<th scope="col">用がすんだ<\/th>/u);
  expect(html).toMatch(/<th scope="row">合計<\/th>/u);
  expect(html.match(/<h1>/gu)).toHaveLength(1);
});

it('[YR5] the PDF is tagged, with its language and title, and its tables have heads', async () => {
  await counted('2025-06', { 'outcome.settled': 31 });
  const bytes = await bytesOf(await reports.file({ fiscalYear, as: 'pdf' }));
  const tags = await tagsOfPdf(bytes);
  expect(tags).toMatchObject({ lang: 'ja-JP', isMarked: true });
  expect(tags.title).toContain('2025年度の報告');
  expect(tags.roles).toEqual(
    expect.arrayContaining(['H1', 'H2', 'H3', 'P', 'Table', 'Caption', 'TR', 'TH', 'TD']),
  );
});

it('[YR1] of a year that is not over there is no report', async () => {
  expect(() => reports.of(2026)).toThrow(expect.objectContaining({ code: 'BAD_REQUEST' }));
  await expect(reports.file({ fiscalYear: 2026, as: 'pdf' })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  });
});
