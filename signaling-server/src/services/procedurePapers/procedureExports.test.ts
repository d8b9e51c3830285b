import { unzipSync } from 'fflate';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../ports/store.ts';
import { sampleTemplate, sampleValues } from '../../printing/testing/sampleForm.ts';
import { sha256 } from '../sha256.ts';
import {
  asker,
  auditOf,
  openPaperOffice,
  procedureIn,
  put,
} from '../../composition/testing/paperOffice.ts';

let db: Database;
let office: Awaited<ReturnType<typeof openPaperOffice>>;
const person = {
  id: 'staff-1',
  role: 'specialist',
  deskIds: ['far-desk'],
  displayName: '担当 一郎',
} as const;
const accepted = (number: number, changes: Parameters<typeof procedureIn<'accepted'>>[1] = {}) =>
  procedureIn('accepted', {
    ...{ id: `p-${String(number)}`, resumeCode: String(number) },
    receiptNumber: `2026-00000${String(number)}-0`,
    ...changes,
  });

beforeEach(async () => {
  const later = { ...sampleTemplate, version: 4, pages: sampleTemplate.pages.slice(0, 1) };
  office = await openPaperOffice([sampleTemplate, later]);
  ({ db } = office);
});
afterEach(() => {
  office.services.stop();
});

const table = async (encoding: 'utf-8' | 'shift_jis') => {
  const asked = { deskId: 'far-desk', templateId: 'sample', encoding };
  const { bytes } = await office.exports.table(asked, asker);
  const text =
    encoding === 'utf-8'
      ? Buffer.from(bytes).toString()
      : iconv.decode(Buffer.from(bytes), 'cp932');
  return text
    .trim()
    .split('\r\n')
    .map((line) => line.split(','));
};

describe('[PD12] the table of accepted procedures', () => {
  it('has what was typed in columns that a program reads, of every version', async () => {
    await put(
      db,
      accepted(2, { templateVersion: 4 }),
      accepted(1),
      procedureIn('submitted', { id: 'p-9', resumeCode: '9' }),
    );
    const [head = [], first = [], second = [], ...more] = await table('utf-8');
    expect(more).toEqual([]);
    const cell = (row: readonly string[], column: string) => row[head.indexOf(column)];
    expect(head[0]).toBe('受理番号');
    expect(first[0]).toBe('2026-000001-0');
    expect(cell(first, '氏名')).toBe(sampleValues['name']);
    expect(cell(first, '住所（郵便番号）')).toBe('154-0017');
    expect(cell(first, '生年月日')).toBe('2019-05-01');
    expect(cell(first, '数')).toBe('123');
    expect(cell(first, '理由')).toBe('転入');
    expect(cell(first, '家族2 氏名')).toBe('二人目 髙橋');
    expect([cell(first, '様式の版'), cell(second, '様式の版')]).toEqual(['3', '4']);
  });

  it('never replaces silently what CP932 lacks: it is told before, and in its row', async () => {
    await put(db, accepted(1), accepted(2, { values: { name: '髙橋' } }));
    const { templates } = office.exports.exportable('far-desk');
    const lost = templates[0]?.lost ?? [];
    expect(lost).toContainEqual({
      receiptNumber: '2026-000001-0',
      column: '氏名',
      codes: ['U+20BB7', 'U+845B U+E0100', 'U+00E9', 'U+2126'],
    });
    expect(lost.every(({ receiptNumber }) => receiptNumber === '2026-000001-0')).toBe(true);
    const [head = [], first = [], second = []] = await table('shift_jis');
    expect(head.at(-1)).toBe('表せない文字');
    expect(first[head.indexOf('氏名')]).toBe('〓田〓髙〓〓');
    expect(first.at(-1)).toContain('氏名: U+20BB7、U+845B U+E0100、U+00E9、U+2126');
    expect([second[head.indexOf('氏名')], second.at(-1)]).toEqual(['髙橋', '']);
  });
});

describe('[PD14] an export', () => {
  it('of papers has a manifest and checksums, and no file is called after a person', async () => {
    await put(db, accepted(1), accepted(2));
    const { bytes } = await office.exports.papers(
      { deskId: 'far-desk', templateId: null },
      person,
      asker,
    );
    const files = unzipSync(bytes);
    expect(Object.keys(files).toSorted()).toEqual([
      'SHA256SUMS',
      'forms/2026-000001-0.pdf',
      'forms/2026-000002-0.pdf',
      'manifest.json',
    ]);
    const read = (name: string) => Buffer.from(files[name] ?? []).toString();
    const sums = read('SHA256SUMS')
      .trim()
      .split('\n')
      .map((line) => line.split('  '));
    for (const [sum, name = ''] of sums) expect(sha256(files[name] ?? new Uint8Array())).toBe(sum);
    expect(sums).toHaveLength(3);
    expect(JSON.parse(read('manifest.json'))).toMatchObject({
      exportedBy: { id: 'staff-1', name: '担当 一郎' },
      desk: { id: 'far-desk' },
      forms: [
        {
          receiptNumber: '2026-000001-0',
          template: { id: 'sample', version: 3 },
          inexact: ['U+1F600'],
        },
        { receiptNumber: '2026-000002-0' },
      ],
    });
    expect(read('manifest.json')).not.toContain('髙');
  });

  it('is one moment: what happens while it is made changes nothing of it', async () => {
    await put(db, accepted(1), accepted(2));
    const made = office.exports.papers({ deskId: 'far-desk', templateId: null }, person, asker);
    await put(
      db,
      procedureIn('returned', {
        id: 'p-2',
        resumeCode: '2',
        receiptNumber: '2026-000002-0',
        values: { name: '直している途中' },
      }),
    );
    const files = unzipSync((await made).bytes);
    expect(Object.keys(files)).toHaveLength(4);
    expect(Buffer.from(files['forms/2026-000002-0.pdf'] ?? []).toString()).toContain('𠮷');
  });

  it('is an entry of the log, each', async () => {
    await put(db, accepted(1));
    await table('shift_jis');
    await office.exports.papers({ deskId: 'far-desk', templateId: 'sample' }, person, asker);
    expect(await auditOf(db, { kind: 'desk', id: 'far-desk' })).toEqual([
      ['procedure.exported', { templateId: 'sample', format: 'pdf', rows: 1 }],
      ['procedure.exported', { templateId: 'sample', format: 'shift_jis', rows: 1 }],
    ]);
  });

  it('is for specialists of the desk alone', () => {
    expect(office.exports.may(person, 'far-desk')).toBe(true);
    expect(office.exports.may(person, 'desk')).toBe(false);
    expect(office.exports.may({ ...person, role: 'staff' }, 'far-desk')).toBe(false);
    expect(office.exports.may({ ...person, role: 'admin' }, 'far-desk')).toBe(false);
  });
});
