import { nameKey } from '@madoguchi/domain';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { UnitKind } from '../../ports/store.ts';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { OrganisationFiles } from './organisationFiles.ts';
import { ADMIN, AdminFixture, temporaryFolder } from './testing/adminFixture.ts';
import { UNIT_TYPES, wardOf } from './units.ts';

const KINDS = Object.keys(UNIT_TYPES) as UnitKind[];
const CENTERS = 'ID,地区名,総合支所,モデル地区\r\n';
const DESKS = 'ID,名称,種別,総合支所,本庁所管課,名称（やさしい日本語）,名称（英語）,電話番号\r\n';

const folders: (() => void)[] = [];
let fixture: AdminFixture;
let files: OrganisationFiles;
beforeEach(async () => {
  const folder = temporaryFolder();
  folders.push(folder.remove);
  fixture = new AdminFixture(await openSqliteDatabase(folder.databasePath));
  await fixture.db.write(insertExampleWard);
  files = new OrganisationFiles(fixture);
});
afterEach(async () => {
  await fixture.db.close();
  for (const remove of folders.splice(0)) remove();
});

const districts = () => fixture.stored((o) => o.centers().map((c) => c.district));
const take = (kind: UnitKind, csv: string) => files.import(kind, Buffer.from(csv), ADMIN);
const problemsOf = (kind: UnitKind, csv: string) =>
  files
    .dryRun(kind, Buffer.from(csv))
    .problems.map(({ line, column, problem, value }) => [line, column, problem, value]);

describe('export', () => {
  it('[P6] a row names what it refers to, in words', async () => {
    expect(await files.export('center', ADMIN)).toBe(
      `\uFEFF${CENTERS}center,池尻,総合支所,はい\r\n`,
    );
    expect(await files.export('desk', ADMIN)).toBe(
      `\uFEFF${DESKS}desk,保健福祉課,保健福祉,総合支所,,,,\r\nfar-desk,高齢福祉課,保健福祉,,,,,\r\n`,
    );
  });

  it('[P6] that a list was taken is in the log', async () => {
    await files.export('center', ADMIN);
    expect(await fixture.log()).toMatchObject([
      {
        ...ADMIN,
        action: 'organisation.exported',
        record: { kind: 'center', id: 'all' },
        details: { rows: 1 },
      },
    ]);
  });
});

describe('import', () => {
  it('[P7] importing an export changes nothing, whatever the names are', async () => {
    const nasty = fc.constantFrom('=', '+', '-', '@', "'", '"', ',', '＝', '　', ' ', '池', 'a');
    const name = fc
      .oneof(fc.string({ unit: nasty }), fc.string({ unit: 'grapheme', maxLength: 20 }))
      .map((text) => text.replaceAll(/[\p{Cc}\uFFFD]/gu, '').trim())
      .filter((text) => text !== '');
    const names = fc.uniqueArray(name, {
      maxLength: 8,
      selector: nameKey,
    });
    await fc.assert(
      fc.asyncProperty(names, async (all) => {
        await fixture.db.write(({ organisation: o }) => {
          for (const [index, text] of all.entries()) {
            const id = `new-${String(index)}`;
            o.putBranch({ id, name: text });
            o.putCenter({ id, branchId: id, district: text, model: index % 2 === 0 });
            o.putDepartment({ id, name: text });
            const place = { branchId: null, departmentId: id, phone: `031234567${String(index)}` };
            o.putDesk({ id, kind: 'tax', ...place, name: { ja: text, en: text } });
            o.putPartner({ id, name: text, centerId: id });
          }
        });
        const before = fixture.stored(wardOf);
        for (const kind of KINDS) {
          const report = await take(kind, await files.export(kind, ADMIN));
          expect(report).toMatchObject({ applied: true, added: 0, changed: 0, problems: [] });
        }
        expect(fixture.stored(wardOf)).toEqual(before);
        await fixture.db.write(({ organisation: o }) => {
          for (const index of all.keys()) {
            const id = `new-${String(index)}`;
            for (const kind of ['partner', 'desk', 'department', 'center', 'branch'] as const) {
              o.remove(kind, id);
            }
          }
        });
      }),
      { numRuns: 40 },
    );
  }, 20_000);

  it('[P9] every bad row and cell is in the report, with its line and column', () => {
    const csv = [
      'center,池尻,総合支所,はい',
      'nobody,太子堂,総合支所,いいえ',
      ',,総合支所,たぶん',
      ',若林,どこか,',
      ',上町,,いいえ',
      ',池尻,総合支所,いいえ',
      `,${'長'.repeat(101)},総合支所,いいえ`,
    ].join('\r\n');
    expect(problemsOf('center', CENTERS + csv)).toEqual([
      [3, 'ID', 'unknownReference', 'nobody'],
      [4, '地区名', 'empty', ''],
      [4, 'モデル地区', 'notAChoice', 'たぶん'],
      [5, '総合支所', 'unknownReference', 'どこか'],
      [5, 'モデル地区', 'empty', ''],
      [6, '総合支所', 'empty', ''],
      [7, '地区名', 'duplicate', '池尻'],
      [8, '地区名', 'tooLong', '長'.repeat(40)],
    ]);
  });

  it('[P9] columns that are unknown, missing or there twice are in the report', () => {
    expect(problemsOf('center', 'ID,地区名,地区名,支所\r\n,太子堂,,x\r\n')).toEqual([
      [1, '支所', 'unknownColumn', '支所'],
      [1, '地区名', 'duplicate', '地区名'],
      [1, '総合支所', 'missingColumn', '総合支所'],
      [1, 'モデル地区', 'missingColumn', 'モデル地区'],
    ]);
  });

  it('[P9] a comma too many is told where it is', () => {
    const csv = `${CENTERS},太子堂,総合支所,いいえ,はい\r\n`;
    expect(problemsOf('center', csv)).toEqual([[2, null, 'unknownColumn', 'はい']]);
  });

  it('[P9] a line break is no part of a name', () => {
    const csv = `${CENTERS},"太子\r\n堂",総合支所,いいえ\r\n`;
    expect(problemsOf('center', csv)).toEqual([[2, '地区名', 'newline', '太子\n堂']]);
  });

  it('[P9] an id or a new name that stands twice is told at the second place', () => {
    const twice = 'center,池尻,総合支所,はい\r\ncenter,若林,総合支所,はい\r\n';
    expect(problemsOf('center', CENTERS + twice)).toEqual([[3, 'ID', 'duplicate', 'center']]);
    const names = ',太子堂,総合支所,はい\r\n,太子堂,総合支所,はい\r\n';
    expect(problemsOf('center', CENTERS + names)).toEqual([[3, '地区名', 'duplicate', '太子堂']]);
  });

  it('[P9] a desk is of a branch or of a department, not of both', async () => {
    await fixture.db.write(({ organisation }) => {
      organisation.putDepartment({ id: 'zaimu', name: '財務部' });
    });
    const csv = `${DESKS},課税課,税,総合支所,財務部,,,\r\n`;
    expect(problemsOf('desk', csv)).toEqual([[2, '本庁所管課', 'notAChoice', '財務部']]);
  });

  it('[P10] a dry run changes nothing and tells what would change', async () => {
    const csv = `${CENTERS}center,池尻北,総合支所,はい\r\n,太子堂,総合支所,いいえ\r\n`;
    expect(files.dryRun('center', Buffer.from(csv))).toEqual({
      applied: false,
      read: { encoding: 'utf-8', separator: 'comma' },
      added: 1,
      changed: 1,
      same: 0,
      changes: [
        { line: 2, action: 'changed', name: '池尻北' },
        { line: 3, action: 'added', name: '太子堂' },
      ],
      problems: [],
    });
    expect(districts()).toEqual(['池尻']);
    expect(await fixture.log()).toEqual([]);
  });

  it('[P10] a file with one bad row changes nothing at all', async () => {
    const csv = `${CENTERS}center,池尻北,総合支所,はい\r\n,太子堂,どこか,いいえ\r\n`;
    const report = await take('center', csv);
    expect(report.applied).toBe(false);
    expect(report.problems).toHaveLength(1);
    expect(districts()).toEqual(['池尻']);
    expect(await fixture.log()).toEqual([]);
    expect(fixture.told).toEqual([]);
  });

  it('[P10] a good file is one change with one entry, and screens are told once', async () => {
    const csv = `${CENTERS}center,池尻北,総合支所,はい\r\n,太子堂,総合支所,いいえ\r\n`;
    expect((await take('center', csv)).applied).toBe(true);
    expect(districts()).toEqual(['池尻北', '太子堂']);
    expect(await fixture.log()).toMatchObject([
      {
        action: 'organisation.imported',
        record: { kind: 'center', id: 'all' },
        details: { added: 1, changed: 1, same: 0 },
      },
    ]);
    expect(fixture.told).toEqual([{ type: 'wardChanged' }]);
  });

  it('[P11] two units may change names with each other, and what is not in the file stays', async () => {
    await fixture.db.write(({ organisation: o }) => {
      o.putBranch({ id: 'north', name: '北' });
      o.putBranch({ id: 'south', name: '南' });
    });
    await take('branch', 'ID,名称\r\nnorth,南\r\nsouth,北\r\n');
    expect(fixture.stored((o) => o.branches())).toEqual([
      { id: 'branch', name: '総合支所' },
      { id: 'north', name: '南' },
      { id: 'south', name: '北' },
    ]);
  });
});
