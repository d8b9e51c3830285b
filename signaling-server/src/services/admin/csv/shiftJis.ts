import { GETA, graphemesOf } from '@madoguchi/domain';

/*
 * Shift_JIS as Windows has it (CP932). Its table is taken from the decoder of the platform, which knows it by the
 * Encoding Standard; there is no encoder.
 */

/** Stands where bytes are no character. */
const NO_CHARACTER = '\u{FFFD}';
/** 0xED and 0xEE repeat what 0xFA to 0xFC have; Windows writes the latter. */
const REPEATED: ReadonlySet<number> = new Set([0xed, 0xee]);

/** Characters beyond ASCII and their bytes, made when first asked for. */
let table: ReadonlyMap<string, readonly number[]> | null = null;

function readTable(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('shift_jis');
  const found = new Map<string, readonly number[]>();
  const add = (...bytes: readonly number[]) => {
    const character = decoder.decode(Uint8Array.from(bytes));
    const isOne = Array.from(character).length === 1 && character !== NO_CHARACTER;
    if (isOne && !found.has(character)) found.set(character, bytes);
  };
  for (let lead = 0x80; lead <= 0xff; lead += 1) {
    add(lead);
    if (REPEATED.has(lead)) continue;
    for (let trail = 0x40; trail <= 0xfc; trail += 1) add(lead, trail);
  }
  return found;
}

function bytesOf(character: string): readonly number[] | null {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return [code];
  table ??= readTable();
  return table.get(character) ?? null;
}

/** Whether a character survives a file in Shift_JIS. */
export const isInShiftJis = (character: string): boolean => bytesOf(character) !== null;

/** The characters, as people count them, that Shift_JIS cannot write, each once. */
export function notInShiftJis(text: string): readonly string[] {
  return [...new Set(graphemesOf(text).filter((each) => !isWritable(each)))];
}

/** A text with `GETA` for each character that Shift_JIS cannot write; the caller tells which those were. */
export const withMissing = (text: string): string =>
  graphemesOf(text)
    .map((each) => (isWritable(each) ? each : GETA))
    .join('');

const isWritable = (grapheme: string): boolean => Array.from(grapheme).every(isInShiftJis);

/** A text as Shift_JIS; throws for a character that it cannot write. */
export function toShiftJis(text: string): Uint8Array {
  return Uint8Array.from(
    Array.from(text).flatMap((character) => {
      const bytes = bytesOf(character);
      if (bytes === null) throw new RangeError('a character is not in Shift_JIS');
      return bytes;
    }),
  );
}
