import { describe, expect, it } from 'vitest';
import { pictureFacts } from './pictureFacts.ts';

const ascii = (text: string): number[] =>
  Array.from(text, (character) => character.codePointAt(0) ?? 0);

const PNG_END = [0, 0, 0, 0, ...ascii('IEND'), 0xae, 0x42, 0x60, 0x82];
const png = (width: readonly number[], height: readonly number[]): number[] => [
  ...[0x89, ...ascii('PNG\r\n\u001a\n'), 0, 0, 0, 13, ...ascii('IHDR')],
  ...[...width, ...height, 8, 2, 0, 0, 0, 0, 0, 0, 0, ...PNG_END],
];
/** A JPEG with an application segment, a byte that fills, and a frame header of this kind. */
const jpeg = (frame: number): number[] => [
  ...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 0xff, 0xc0, 0xff],
  ...[0xff, frame, 0, 8, 8, 0x04, 0x38, 0x07, 0x80, 3, 0, 0],
  ...[0xff, 0xd9],
];
const riff = (kind: string, rest: readonly number[]): number[] => {
  const size = 4 + 8 + rest.length;
  return [
    ...ascii('RIFF'),
    ...[size & 0xff, size >> 8, 0, 0],
    ...ascii(`WEBP${kind}`),
    ...[rest.length, 0, 0, 0],
    ...rest,
  ];
};

const factsOf = (bytes: readonly number[]) => pictureFacts(Uint8Array.from(bytes));

describe('[PG4] what a picture is, is read from its bytes', () => {
  it('a PNG has its size in its first chunk', () => {
    const facts = { type: 'image/png', width: 1_920, height: 1_080 };
    expect(factsOf(png([0, 0, 7, 0x80], [0, 0, 4, 0x38]))).toEqual(facts);
  });

  it('a JPEG has it in its frame header, baseline or progressive', () => {
    const facts = { type: 'image/jpeg', width: 1_920, height: 1_080 };
    expect([factsOf(jpeg(0xc0)), factsOf(jpeg(0xc2))]).toEqual([facts, facts]);
  });

  it('a WebP has it in one of three ways', () => {
    const lossy = riff('VP8 ', [0, 0, 0, 0x9d, 0x01, 0x2a, 0x80, 0x07, 0x38, 0x04]);
    const lossless = riff('VP8L', [0x2f, 0x7f, 0x07, 0x0e, 0x01, 0]);
    const extended = riff('VP8X', [0, 0, 0, 0, 0x7f, 0x07, 0, 0x37, 0x04, 0]);
    const facts = { type: 'image/webp', width: 1_920, height: 1_080 };
    expect(factsOf(lossy)).toEqual(facts);
    expect(factsOf(lossless)).toMatchObject({ type: 'image/webp', width: 1_920 });
    expect(factsOf(extended)).toEqual(facts);
  });

  it('a size beyond any picture is told as it is', () => {
    const huge = factsOf(png([0xff, 0xff, 0xff, 0xff], [0, 1, 0, 0]));
    expect(huge).toMatchObject({ width: 0xff_ff_ff_ff, height: 65_536 });
  });

  it.each([
    ['nothing', []],
    ['a program', ascii('MZ\u0090\u0000\u0003')],
    ['a page', ascii('<html><script>alert(1)</script>')],
    ['a drawing that can run', ascii('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a GIF', ascii('GIF89a\u0001\u0000\u0001\u0000')],
    ['a PNG without a width', png([0, 0, 0, 0], [0, 0, 0, 1])],
    ['a PNG that was cut', png([0, 0, 0, 1], [0, 0, 0, 1]).slice(0, 30)],
    [
      'a PNG with an archive behind it',
      [...png([0, 0, 0, 1], [0, 0, 0, 1]), ...ascii('PK\u0003\u0004')],
    ],
    ['a JPEG without a frame', [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xd9]],
    [
      'a JPEG with a segment of no length',
      [...jpeg(0xc0).slice(0, 4), 0, 0, ...jpeg(0xc0).slice(6)],
    ],
    ['a JPEG with a page behind it', [...jpeg(0xc0), ...ascii('<script>')]],
    [
      'a RIFF file of another kind',
      riff('VP8 ', [1, 2, 3]).map((byte, n) => (n === 8 ? 0x41 : byte)),
    ],
    ['a WebP with something behind it', [...riff('VP8X', [0, 0, 0, 0, 1, 0, 0, 1, 0, 0]), 1]],
    ['a WebP of no known kind', riff('ANIM', [0, 0, 0, 0, 1, 0, 0, 1, 0, 0])],
  ])('%s is none', (_what, bytes) => {
    expect(factsOf(bytes)).toBeNull();
  });
});
