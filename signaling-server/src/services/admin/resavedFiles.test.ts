import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { OrganisationFiles } from './organisationFiles.ts';
import { ADMIN, AdminFixture, temporaryFolder } from './testing/adminFixture.ts';
import { wardOf } from './units.ts';

let remove: () => void;
let fixture: AdminFixture;
let files: OrganisationFiles;
beforeEach(async () => {
  const folder = temporaryFolder();
  remove = folder.remove;
  fixture = new AdminFixture(await openSqliteDatabase(folder.databasePath));
  await fixture.db.write(insertExampleWard);
  files = new OrganisationFiles(fixture);
});
afterEach(async () => {
  await fixture.db.close();
  remove();
});

/** Opens a file and saves it again, as a spreadsheet does. */
function resaved(csv: string, delimiter: string, encoding: string, addBOM: boolean): Uint8Array {
  const rows: string[][] = parse(csv, { bom: true, relax_quotes: true });
  const text = stringify(rows, { delimiter, record_delimiter: '\r\n' });
  return iconv.encode(text, encoding, { addBOM });
}

/** What spreadsheets offer: Unicode text, CSV, CSV UTF-8, and what other countries' write. */
const WAYS = [
  { delimiter: '\t', encoding: 'utf16-le', addBOM: true },
  { delimiter: ',', encoding: 'cp932', addBOM: false },
  { delimiter: '\t', encoding: 'cp932', addBOM: false },
  { delimiter: ',', encoding: 'utf8', addBOM: true },
  { delimiter: ';', encoding: 'utf8', addBOM: false },
] as const;
const NASTY = ['=', '+', '-', '@', "'", '"', ',', ';', '＝', '　', '?', '池', 'ｱ', '①', '髙', 'a'];
const nameOf = (unit: fc.Arbitrary<string>) =>
  fc
    .string({ unit, minLength: 1, maxLength: 12 })
    .map((text) => text.trim())
    .filter((text) => text !== '');

async function withDepartments(names: readonly string[], then: () => Promise<void>) {
  await fixture.db.write(({ organisation: o }) => {
    for (const [index, name] of names.entries()) o.putDepartment({ id: `d-${index}`, name });
  });
  await then();
  await fixture.db.write(({ organisation: o }) => {
    for (const index of names.keys()) o.remove('department', `d-${index}`);
  });
}
const unique = (name: fc.Arbitrary<string>) =>
  fc.uniqueArray(name, {
    minLength: 1,
    maxLength: 5,
    selector: (text) => text.normalize('NFKC').trim(),
  });

describe('[P77] an export that a spreadsheet has saved again', () => {
  it('changes nothing, whatever the names are that it can write', async () => {
    const names = unique(nameOf(fc.constantFrom(...NASTY)));
    await fc.assert(
      fc.asyncProperty(names, fc.constantFrom(...WAYS), (all, way) =>
        withDepartments(all, async () => {
          const { delimiter, encoding, addBOM } = way;
          const csv = await files.export('department', ADMIN);
          const before = fixture.stored(wardOf);
          const file = resaved(csv, delimiter, encoding, addBOM);
          const report = await files.import('department', file, ADMIN);
          expect(report).toMatchObject({ applied: true, added: 0, changed: 0, problems: [] });
          expect(fixture.stored(wardOf)).toEqual(before);
        }),
      ),
      { numRuns: 60 },
    );
  }, 20_000);

  it('[P79] changes nothing either where a name has characters that Shift_JIS does not have', async () => {
    const names = unique(nameOf(fc.constantFrom('𠮷', '葛', '\u{E0100}', '①', '?', 'é', '池')));
    await fc.assert(
      fc.asyncProperty(names, (all) =>
        withDepartments(all, async () => {
          const before = fixture.stored(wardOf);
          const file = resaved(await files.export('department', ADMIN), ',', 'cp932', false);
          const { changed, problems } = await files.import('department', file, ADMIN);
          expect(changed === 0 || problems.length > 0).toBe(true);
          expect(fixture.stored(wardOf)).toEqual(before);
        }),
      ),
      { numRuns: 40 },
    );
  }, 20_000);

  it('says as what it was read, and a lost character by its line and column', async () => {
    await withDepartments(['𠮷田課'], async () => {
      const csv = await files.export('department', ADMIN);
      const report = files.dryRun('department', resaved(csv, '\t', 'cp932', false));
      expect(report.read).toEqual({ encoding: 'shift_jis', separator: 'tab' });
      expect(report.problems).toEqual([
        { line: 2, column: '名称', problem: 'lostCharacters', value: '?田課' },
      ]);
    });
  });

  it('[P78] bytes of another encoding are refused with their line and column', () => {
    const file = Buffer.concat([
      Buffer.from('ID,名称\r\n,一課\r\n,池尻'),
      iconv.encode('松原\r\n', 'cp932'),
    ]);
    expect(files.dryRun('department', file)).toMatchObject({
      read: { encoding: 'utf-8', separator: 'comma' },
      changes: [],
      problems: [{ line: 3, column: '名称', problem: 'brokenBytes', value: '池尻' }],
    });
  });

  it('[P78] a quotation mark that is not closed, and a file that is too long, say so', () => {
    const open = Buffer.from('ID,名称\r\n,"一課\r\n,二課\r\n');
    expect(files.dryRun('department', open).problems).toMatchObject([
      { line: 2, problem: 'openQuote' },
    ]);
    const long = Buffer.from(`ID,名称\r\n,${'課'.repeat(60_000)}\r\n`);
    expect(files.dryRun('department', long).problems).toMatchObject([{ problem: 'tooLarge' }]);
  });

  it('[P9] an empty file and one that is too long say so', () => {
    expect(problemsOf('')).toEqual([[1, null, 'empty', '']]);
    const rows = Array.from({ length: 1001 }, (_, i) => `,支所${String(i)}\r\n`).join('');
    expect(problemsOf(`ID,名称\r\n${rows}`)).toEqual([[1002, null, 'tooManyRows', '']]);
  });
});

const problemsOf = (csv: string) =>
  files
    .dryRun('branch', Buffer.from(csv))
    .problems.map(({ line, column, problem, value }) => [line, column, problem, value]);
