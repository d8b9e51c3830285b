import type { Times } from '@madoguchi/domain';
import { writeCsv } from '../admin/csv/csvText.ts';
import type { NameOf } from './auditNames.ts';
import type { IncidentFound } from './incidentFound.ts';

const COLUMNS = [
  '区分',
  '種類',
  'ID',
  '名前',
  '読んだ回数',
  '変更した回数',
  '印刷した回数',
  '書き出した回数',
  '断られた回数',
  '使った回数',
  '理由・ブラウザー',
  '最初の日時',
  '最後の日時',
] as const;

/** What was found, a row each, as a file for a spreadsheet. Instants are written in UTC (ISO 8601), as in the log's own file. */
export function incidentCsv(
  { records, refusals, devices, doneToSubject }: IncidentFound,
  nameOf: NameOf,
): string {
  return writeCsv([
    [...COLUMNS],
    ...records.map((each) => {
      const { read, changed, printed, exported } = each.deeds;
      const counts = [read, changed, printed, exported].map(String);
      const what = [each.kind, each.id, nameOf(each)];
      return ['記録', ...what, ...counts, '', '', '', ...timesIn(each)];
    }),
    ...devices.map((each) => {
      const { from, browser, times } = each;
      return ['接続元', '', from, '', '', '', '', '', '', String(times), browser, ...timesIn(each)];
    }),
    ...refusals.map((each) => {
      const { record, asked, code, times } = each;
      const what = [record.kind, record.id, nameOf(record)];
      const why = code === '' ? asked : `${asked} (${code})`;
      return ['断られた操作', ...what, '', '', '', '', String(times), '', why, ...timesIn(each)];
    }),
    ...doneToSubject.map((each) => [
      ...['ほかの人による変更', '', '', '', '', String(each.times), '', '', '', ''],
      ...[each.action, ...timesIn(each)],
    ]),
  ]);
}

const timesIn = ({ firstAt, lastAt }: Times): string[] =>
  [firstAt, lastAt].map((at) => new Date(at).toISOString());
