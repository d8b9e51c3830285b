import { DEFAULT_HOURS } from '@madoguchi/domain';
import { encode } from 'iconv-lite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { HoursAdmin } from './hours.ts';
import { HoursFiles } from './hoursFiles.ts';
import { ADMIN, AdminFixture, temporaryFolder } from './testing/adminFixture.ts';

const HEADER = '場所,名称,日,開始,終了,理由';
const folders: (() => void)[] = [];
let fixture: AdminFixture;
let files: HoursFiles;
let hours: HoursAdmin;
beforeEach(async () => {
  const folder = temporaryFolder();
  folders.push(folder.remove);
  fixture = new AdminFixture(await openSqliteDatabase(folder.databasePath));
  await fixture.db.write(insertExampleWard);
  files = new HoursFiles(fixture);
  hours = new HoursAdmin(fixture);
});
afterEach(async () => {
  await fixture.db.close();
  for (const remove of folders.splice(0)) remove();
});

const file = (...rows: string[]) => Buffer.from([HEADER, ...rows].join('\r\n'));
const districtOf = () =>
  fixture.db.read(({ organisation }) => organisation.centers()[0]?.district ?? '');

it('[P81] a file adds days and spans to their places as one change, and says how many', async () => {
  const rows = [
    '区,,2027/1/4,,,仕事始め式のため',
    `センター,${districtOf()},2027年2月11日,９:00,12:00,臨時の受付`,
    `センター,${districtOf()}まちづくりセンター,2027-02-11,13:00,16:30,臨時の受付`,
  ];
  expect(files.dryRun(file(...rows))).toMatchObject({ applied: false, added: 2, problems: [] });
  expect(hours.all().hours[0]?.exceptions).toEqual([]);
  expect(await files.import(file(...rows), ADMIN)).toMatchObject({ applied: true, added: 2 });
  const [ward, center] = hours.all().hours;
  expect(ward?.exceptions).toEqual([{ day: '2027-01-04', spans: [], reason: '仕事始め式のため' }]);
  expect(center).toMatchObject({ week: DEFAULT_HOURS.week, place: { kind: 'center' } });
  expect(center?.exceptions.at(-1)?.spans).toEqual([
    { from: '09:00', until: '12:00' },
    { from: '13:00', until: '16:30' },
  ]);
  expect((await fixture.log())[0]).toMatchObject({
    action: 'hours.imported',
    details: { added: 2 },
  });
  expect(fixture.told).toContainEqual({ type: 'wardChanged' });
});

it('[P81] what was written to a file is read again without a change', async () => {
  await files.import(file('区,,2027-01-04,,,休み', '区,,2027-03-01,09:00,11:00,短縮'), ADMIN);
  const written = Buffer.from(await files.export(ADMIN));
  expect(files.dryRun(written)).toMatchObject({ added: 0, changed: 0, same: 2, problems: [] });
});

it.each([
  ['a day that there is not', '区,,2027-02-29,,,休み', { column: '日', problem: 'notADay' }],
  ['words for a day', '区,,あした,,,休み', { column: '日', problem: 'notADay' }],
  ['no day', '区,,,,,休み', { column: '日', problem: 'empty' }],
  ['no reason', '区,,2027-01-04,,,', { column: '理由', problem: 'empty' }],
  [
    'an end before the beginning',
    '区,,2027-01-04,12:00,09:00,x',
    { column: '終了', problem: 'notATime' },
  ],
  [
    'a time that there is not',
    '区,,2027-01-04,25:00,12:00,x',
    { column: '開始', problem: 'notATime' },
  ],
  [
    'a beginning without an end',
    '区,,2027-01-04,09:00,,x',
    { column: '終了', problem: 'notATime' },
  ],
  [
    'a place that there is not',
    'センター,どこか,2027-01-04,,,x',
    { column: '名称', problem: 'unknownReference' },
  ],
  ['no kind of place', '店,,2027-01-04,,,x', { column: '場所', problem: 'notAChoice' }],
])(
  '[P82] %s is told with line and column, in CP932 too, and nothing changes',
  async (_, row, told) => {
    const bytes = encode([HEADER, '区,,2027-05-06,,,ためし', row].join('\r\n'), 'cp932');
    const report = await files.import(bytes, ADMIN);
    expect(report).toMatchObject({ applied: false, read: { encoding: 'shift_jis' } });
    expect(report.problems).toEqual([expect.objectContaining({ line: 3, ...told })]);
    expect(hours.all().hours[0]?.exceptions).toEqual([]);
  },
);

it('[P82] a day that is there twice, open and closed or in spans that overlap, is told', () => {
  const twice = (...rows: string[]) =>
    files.dryRun(file(...rows)).problems.map(({ line, problem }) => [line, problem]);
  expect(twice('区,,2027-01-04,,,休み', '区,,2027-01-04,09:00,10:00,休み')).toEqual([
    [3, 'duplicate'],
  ]);
  expect(twice('区,,2027-01-04,09:00,12:00,短縮', '区,,2027-01-04,11:00,13:00,短縮')).toEqual([
    [3, 'duplicate'],
  ]);
});

it('[P82] more days than a place may have are refused', () => {
  const days = Array.from({ length: 301 }, (_, at) => {
    const day = new Date(Date.UTC(2027, 0, 1 + at)).toISOString().slice(0, 10);
    return `区,,${day},,,休み`;
  });
  expect(files.dryRun(file(...days)).problems).toEqual([
    expect.objectContaining({ problem: 'tooManyRows' }),
  ]);
});
