import { MAX_CSV_CHARACTERS } from '@madoguchi/protocol';

/** What a chosen file holds, or why it cannot be used. */
export type CsvFile =
  | { readonly ok: true; readonly csv: string }
  | { readonly ok: false; readonly because: 'notText' | 'tooLarge' | 'empty' };

/**
 * Reads a CSV as spreadsheets write it: UTF-8, or Shift_JIS, which Excel still writes in Japan. The
 * mark at the beginning (BOM) is left out.
 */
export function readCsv(bytes: Uint8Array): CsvFile {
  const csv = decoded(bytes, 'utf-8') ?? decoded(bytes, 'shift_jis');
  if (csv === null || csv.includes('\0')) return { ok: false, because: 'notText' };
  if (csv.trim() === '') return { ok: false, because: 'empty' };
  return csv.length > MAX_CSV_CHARACTERS ? { ok: false, because: 'tooLarge' } : { ok: true, csv };
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const BOM = '\u{FEFF}';

/** The CSV with a byte order mark, by which spreadsheets recognise UTF-8. */
export const withMark = (csv: string): string => (csv.startsWith(BOM) ? csv : BOM + csv);

/** Downloads a CSV under this name. */
export function downloadCsv(name: string, csv: string): void {
  const address = URL.createObjectURL(
    new Blob([withMark(csv)], { type: 'text/csv;charset=utf-8' }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
