import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFrameMark, encodeFrameMark } from './frameMark.ts';

const mark = fc.record({
  sourceId: fc.integer({ min: 0, max: 255 }),
  frameNumber: fc.integer({ min: 0, max: 65_535 }),
});

const toLumas = (blocks: readonly boolean[], black = 16, white = 235): number[] =>
  blocks.map((bit) => (bit ? white : black));

describe('frame mark', () => {
  it('[T1] every source id and frame number survives, also washed out by scaling', () => {
    fc.assert(
      fc.property(mark, fc.integer({ min: 0, max: 75 }), (value, grey) => {
        const lumas = toLumas(encodeFrameMark(value), 16 + grey, 235 - grey);
        expect(decodeFrameMark(lumas)).toEqual(value);
      }),
    );
  });

  it('[T2] a single wrong block is never read as another mark', () => {
    fc.assert(
      fc.property(mark, fc.integer({ min: 0, max: 35 }), (value, block) => {
        const blocks = encodeFrameMark(value);
        const lumas = toLumas(blocks.map((bit, index) => (index === block ? !bit : bit)));
        expect(decodeFrameMark(lumas)).toBeUndefined();
      }),
    );
  });

  it('[T2] a flat picture, a mirrored one and a wrong size hold no mark', () => {
    const blocks = encodeFrameMark({ sourceId: 7, frameNumber: 300 });
    const mirrored = blocks.map((_, i) => blocks[Math.floor(i / 6) * 6 + (5 - (i % 6))] === true);
    expect(decodeFrameMark(Array.from({ length: 36 }, () => 0))).toBeUndefined();
    expect(decodeFrameMark(toLumas(mirrored))).toBeUndefined();
    expect(decodeFrameMark([1, 2, 3])).toBeUndefined();
  });
});
