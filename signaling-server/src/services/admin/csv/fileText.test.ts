import iconv from 'iconv-lite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLossOf, textOfFile } from './fileText.ts';

const COLUMNS = ['ID', '名称', '電話番号'];
const TABLE = 'ID,名称\r\na,池尻\r\n';
const tabs = TABLE.replaceAll(',', '\t');
const read = (bytes: Uint8Array) => {
  const { encoding, separator, text, brokenAt } = textOfFile(bytes, COLUMNS);
  return [encoding, separator, text, brokenAt];
};

describe('[P77] a file is read as it was saved', () => {
  it.each([
    ['utf-8', 'utf8', false],
    ['utf-8', 'utf8', true],
    ['shift_jis', 'cp932', false],
    ['utf-16le', 'utf16-le', false],
    ['utf-16le', 'utf16-le', true],
    ['utf-16be', 'utf16-be', false],
    ['utf-16be', 'utf16-be', true],
  ])('in %s (%s), with its mark: %s', (encoding, name, addBOM) => {
    const saved = (text: string) => iconv.encode(text, name, { addBOM });
    expect(read(saved(TABLE))).toEqual([encoding, 'comma', TABLE, null]);
    expect(read(saved(tabs))).toEqual([encoding, 'tab', tabs, null]);
    const semicolons = TABLE.replaceAll(',', ';');
    expect(read(saved(semicolons))).toEqual([encoding, 'semicolon', semicolons, null]);
  });

  it('cells in quotation marks may hold any separator', () => {
    const text = '"ID"\t"名称"\r\na\t"池尻,松原;用賀"\r\n';
    expect(read(iconv.encode(text, 'utf16-le', { addBOM: true }))[1]).toBe('tab');
    expect(read(Buffer.from('ID;名称\r\na;"池尻, 松原"\r\n'))[1]).toBe('semicolon');
  });

  it('half-width kana, of which bytes are UTF-8 by chance, are read by the header', () => {
    const text = 'ID,名称\r\na,ﾂｰﾂﾂﾂ\r\n';
    expect(read(iconv.encode(text, 'cp932'))).toEqual(['shift_jis', 'comma', text, null]);
  });

  it('whatever is written, in whatever way, is read as it was', () => {
    const inShiftJis = fc.constantFrom(...Array.from('池尻ｱｶﾞ①㈱髙﨑～－‖∥¦a,;"\' '));
    const cell = fc.string({ unit: inShiftJis, maxLength: 12 });
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const way = fc.constantFrom('utf8', 'cp932', 'utf16-le', 'utf16-be');
    fc.assert(
      fc.property(
        fc.array(cell),
        fc.constantFrom(',', '\t', ';'),
        way,
        fc.boolean(),
        (cells, d, name, addBOM) => {
          const rows = cells.map((text) => `a${d}${quoted(text.replaceAll(/[¦‖]/g, ''))}\r\n`);
          const text = `ID${d}名称\r\n${rows.join('')}`;
          const [encoding, , found, brokenAt] = read(iconv.encode(text, name, { addBOM }));
          expect([found, brokenAt]).toEqual([text, null]);
          expect(encoding).toBe(
            { utf8: 'utf-8', cp932: 'shift_jis', 'utf16-le': 'utf-16le', 'utf16-be': 'utf-16be' }[
              name
            ],
          );
        },
      ),
    );
  });
});

describe('[P78] what is no text says where', () => {
  it('bytes of another encoding in the midst', () => {
    const mixed = Buffer.concat([Buffer.from('ID,名称\r\na,池尻'), iconv.encode('松原', 'cp932')]);
    const [encoding, , text, brokenAt] = read(mixed);
    expect(encoding).toBe('utf-8');
    expect(String(text).slice(0, Number(brokenAt))).toBe('ID,名称\r\na,池尻');
  });

  it('half a character at the end, and a spreadsheet of its own format', () => {
    expect(
      read(iconv.encode(TABLE, 'utf16-le', { addBOM: true }).subarray(0, -1))[3],
    ).not.toBeNull();
    expect(read(iconv.encode('ID,名称\r\na,池', 'cp932').subarray(0, -1))[3]).not.toBeNull();
    expect(read(Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 8, 0))[3]).not.toBeNull();
  });

  it('a character that was lost earlier is no broken byte', () => {
    expect(read(Buffer.from('ID,名称\r\na,池\u{FFFD}\r\n'))[3]).toBeNull();
  });
});

describe('[P79] what Shift_JIS cannot write', () => {
  it.each([
    ['?野家', '𠮷野家', true],
    ['??野家', '𠮷野家', true],
    ['吉野家', '𠮷野家', false],
    ['葛?飾', '葛\u{E0100}飾', true],
    ['池尻?', '池尻', false],
    ['なぜ?', 'なぜ?', false],
    ['𠮷野家', '𠮷野家', false],
  ])('%j is the loss of %j: %s', (cell, before, expected) => {
    expect(isLossOf(cell, before)).toBe(expected);
  });
});
