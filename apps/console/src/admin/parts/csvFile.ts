import { saveBlob } from '../../app/givenFile.ts';
import { MAX_CSV_BYTES } from '@madoguchi/protocol';

/** A chosen file as it is sent, or why it cannot be used. */
export type TableFile =
  | { readonly ok: true; readonly file: string }
  | { readonly ok: false; readonly because: 'tooLarge' | 'empty' };

/** Takes the bytes of a file as they are, in base64: the server finds out how they were saved. */
export function tableFile(bytes: Uint8Array): TableFile {
  if (bytes.length === 0) return { ok: false, because: 'empty' };
  if (bytes.length > MAX_CSV_BYTES) return { ok: false, because: 'tooLarge' };
  return { ok: true, file: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')) };
}

const BOM = '\u{FEFF}';

/** The CSV with a byte order mark, by which spreadsheets recognise UTF-8. */
export const withMark = (csv: string): string => (csv.startsWith(BOM) ? csv : BOM + csv);

/** Downloads a CSV under this name. */
export const downloadCsv = (name: string, csv: string): void =>
  downloadText(name, withMark(csv), 'text/csv;charset=utf-8');

/** Downloads a text of a type under this name. */
export const downloadText = (name: string, text: string, type: string): void =>
  saveBlob(name, new Blob([text], { type }));
