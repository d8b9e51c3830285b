import { expect, test } from 'vitest';
import { readCsv, withMark } from './csvFile.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

test('[O6] a file in UTF-8 is read with and without its mark', () => {
  expect(readCsv(utf8('名称\n池尻\n'))).toEqual({ ok: true, csv: '名称\n池尻\n' });
  expect(readCsv(utf8('\u{FEFF}名称\n'))).toEqual({ ok: true, csv: '名称\n' });
});

test('[O6] a file in Shift_JIS is read, too', () => {
  expect(readCsv(Uint8Array.of(0x92, 0x72, 0x90, 0x4b))).toEqual({ ok: true, csv: '池尻' });
});

test('[O6] what is no text, empty or too large says so', () => {
  expect(readCsv(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))).toEqual({ ok: false, because: 'notText' });
  expect(readCsv(Uint8Array.of(0xff, 0xfe, 0xff))).toEqual({ ok: false, because: 'notText' });
  expect(readCsv(utf8(' \n'))).toEqual({ ok: false, because: 'empty' });
  expect(readCsv(utf8('a'.repeat(60_001)))).toEqual({ ok: false, because: 'tooLarge' });
});

test('[O6] a written file carries the mark once', () => {
  expect(withMark('a')).toBe('\u{FEFF}a');
  expect(withMark(withMark('a'))).toBe('\u{FEFF}a');
});
