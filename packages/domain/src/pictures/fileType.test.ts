import { expect, it } from 'vitest';
import { fileType } from './fileType.ts';

const ascii = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.codePointAt(0) ?? 0);

const pdf = '%PDF-1.7\n%\u00e2\u00e3\n1 0 obj <<>> endobj\ntrailer <<>>\nstartxref\n9\n';

it('[PG11] a PDF is one from its first byte to its last', () => {
  expect(fileType(ascii(`${pdf}%%EOF`))).toBe('application/pdf');
  expect(fileType(ascii(`${pdf}%%EOF\r\n\0 `))).toBe('application/pdf');
});

it.each([
  ['a program that is called a PDF', 'MZ\u0090\0 this program cannot be run'],
  ['a page with a PDF in it', `<html>${pdf}%%EOF`],
  ['a PDF that was cut', pdf],
  ['a PDF with a page behind it', `${pdf}%%EOF<script>alert(1)</script>`],
  ['a PDF that is an archive as well', `${pdf}PK\u0005\u0006${'\0'.repeat(18)}%%EOF`],
  ['a PDF of no version', '%PDF-x\n%%EOF'],
  ['a drawing that can run', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['nothing', ''],
])('[PG11] %s is none', (_what, text) => {
  expect(fileType(ascii(text))).toBeNull();
});
