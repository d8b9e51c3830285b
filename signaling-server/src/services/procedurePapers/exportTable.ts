import { localDay, signedOf, type FormTemplate, type Procedure } from '@madoguchi/domain';
import type { ExportEncoding, LostCell } from '@madoguchi/protocol';
import { writeCsv } from '../admin/csv/csvText.ts';
import { notInShiftJis, toShiftJis, withMissing } from '../admin/csv/shiftJis.ts';
import { cellsOf } from './exportColumns.ts';
import { numberOf } from './procedurePapers.ts';

/** A procedure that is handed on, with the version of its template. */
export interface Exported {
  readonly procedure: Procedure;
  readonly template: FormTemplate;
}

interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly number: string;
    readonly cells: ReadonlyMap<string, string>;
  }[];
}

/** The column of a CP932 table in which it says what it could not write. */
const NOT_WRITTEN = '表せない文字';

/** Procedures of one template as a table; versions of it that ask for other things have their columns beside each other. */
function tableOf(exported: readonly Exported[], timeZone: string): Table {
  const rows = exported.map(({ procedure, template }) => ({
    number: numberOf(procedure),
    cells: new Map(
      [...factsOf(procedure, template, timeZone), ...cellsOf(template, procedure.values)].map(
        ({ column, text }) => [column, text] as const,
      ),
    ),
  }));
  return { columns: [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))], rows };
}

const factsOf = (p: Procedure, template: FormTemplate, timeZone: string) => [
  { column: '受理番号', text: numberOf(p) },
  { column: '受付日', text: 'submittedAt' in p ? localDay(p.submittedAt, timeZone) : '' },
  { column: '様式', text: template.title.ja },
  { column: '様式の版', text: String(template.version) },
  { column: '署名', text: signedOf(p) === null ? 'なし' : 'あり' },
];

/** The cells with characters that CP932 lacks, and which they are. */
export function lostCells(exported: readonly Exported[], timeZone: string): readonly LostCell[] {
  return tableOf(exported, timeZone).rows.flatMap(({ number, cells }) =>
    [...cells].flatMap(([column, text]) => {
      const codes = notInShiftJis(text).map(codesOf);
      return codes.length === 0 ? [] : [{ receiptNumber: number, column, codes }];
    }),
  );
}

/** U+845B U+E0100 for a character as people count them. */
const codesOf = (character: string): string =>
  Array.from(
    character,
    (each) => `U+${(each.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  ).join(' ');

/**
 * The table as a file. What CP932 cannot write is 〓 there, and the last column of its row says which characters stood
 * in which column: nothing is replaced silently.
 */
export function tableFile(
  exported: readonly Exported[],
  timeZone: string,
  encoding: ExportEncoding,
): Uint8Array {
  const { columns, rows } = tableOf(exported, timeZone);
  const plain = rows.map(({ cells }) => columns.map((column) => cells.get(column) ?? ''));
  if (encoding === 'utf-8') return Buffer.from(writeCsv([columns, ...plain]));
  const lost = lostCells(exported, timeZone);
  const told = rows.map(({ number }) =>
    lost
      .filter(({ receiptNumber }) => receiptNumber === number)
      .map(({ column, codes }) => `${column}: ${codes.join('、')}`)
      .join('／'),
  );
  const written = plain.map((row, at) => [...row, told[at] ?? '']);
  const text = writeCsv([[...columns, NOT_WRITTEN], ...written]).replace('\uFEFF', '');
  return toShiftJis(withMissing(text));
}
