import { MAX_CSV_BYTES } from '@madoguchi/protocol';
import { expect, test } from 'vitest';
import { tableFile, withMark } from './csvFile.ts';

test('[O6] a file is sent byte by byte, whatever they are', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const sent = tableFile(bytes);
  const back = sent.ok ? Array.from(atob(sent.file), (c) => c.charCodeAt(0)) : [];
  expect(back).toEqual([...bytes]);
});

test('[O6] an empty one and one that is too large say so', () => {
  expect(tableFile(new Uint8Array())).toEqual({ ok: false, because: 'empty' });
  expect(tableFile(new Uint8Array(MAX_CSV_BYTES)).ok).toBe(true);
  const tooLarge = tableFile(new Uint8Array(MAX_CSV_BYTES + 1));
  expect(tooLarge).toEqual({ ok: false, because: 'tooLarge' });
});

test('[O6] a written file carries the mark once', () => {
  expect(withMark('a')).toBe('\u{FEFF}a');
  expect(withMark(withMark('a'))).toBe('\u{FEFF}a');
});
