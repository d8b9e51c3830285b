import { DOCUMENT_LIMITS, jsonBytes } from '@madoguchi/domain';
import { marksDocument, MOST_COORDINATES, type Point } from '@madoguchi/protocol';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { placesOf } from '../thin.ts';
import { TestSheet } from '../testing/sheet.ts';
import { BEAT_MS } from './beat.ts';
import { HANDS } from './index.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const at = (x: number, y = x): Point => ({ x, y });

describe('a pen', () => {
  test('[MK10] says its first place at once and then, beat by beat, what came meanwhile', () => {
    const sheet = new TestSheet();
    const pen = HANDS.pen(sheet, at(10));
    expect(sheet.asked).toMatchObject([{ type: 'begin', tool: 'pen', points: [100, 100] }]);
    pen.move([at(12, 10), at(20, 10)]);
    pen.move([at(30, 40)]);
    expect(sheet.asked).toHaveLength(1);
    expect(pen.live()).toEqual({
      kind: 'tail',
      along: [at(10), at(12, 10), at(20, 10), at(30, 40)],
    });
    vi.advanceTimersByTime(BEAT_MS);
    expect(sheet.asked).toHaveLength(2);
    expect(pen.live()).toEqual({ kind: 'tail', along: [at(30, 40)] });
    pen.move([at(50, 60)]);
    pen.up();
    expect(pen.live()).toBeNull();
    // What lies on a straight line between two places is left out.
    expect(sheet.marks()[0]?.points).toEqual([100, 100, 200, 100, 300, 400, 500, 600]);
  });

  test('[MK10] sends less than the channel takes from one party, for as long as one draws', () => {
    const sheet = new TestSheet();
    const pen = HANDS.pen(sheet, at(500));
    const seconds = 10;
    for (let ms = 0; ms < seconds * 1_000; ms += 4) {
      const angle = ms / 40;
      pen.move([at(500 + 300 * Math.sin(angle), 500 + 300 * Math.cos(angle * 1.3))]);
      vi.advanceTimersByTime(4);
    }
    pen.up();
    expect(sheet.asked.length / seconds).toBeLessThan(DOCUMENT_LIMITS.operationsPerSecond / 1.5);
    expect(jsonBytes(sheet.asked) / seconds).toBeLessThan(DOCUMENT_LIMITS.bytesPerSecond);
    for (const operation of sheet.asked) {
      expect(marksDocument.operation.safeParse(operation).success).toBe(true);
      expect(jsonBytes(operation)).toBeLessThan(DOCUMENT_LIMITS.operationBytes);
    }
  });

  test('[MK11] a stroke of 100,000 places is thinned and split', () => {
    const sheet = new TestSheet();
    const pen = HANDS.pen(sheet, at(0));
    for (let n = 0; n < 1_000; n += 1) {
      pen.move(
        Array.from({ length: 100 }, (_, k) => at((n + k * 37) % 1_000, (n * 7 + k * 613) % 1_000)),
      );
      vi.advanceTimersByTime(16);
    }
    pen.up();
    const marks = sheet.marks();
    expect(marks.length).toBeGreaterThan(1);
    for (const { points } of marks) expect(points.length).toBeLessThanOrEqual(MOST_COORDINATES);
    expect(jsonBytes(sheet.document)).toBeLessThan(DOCUMENT_LIMITS.documentBytes);
    expect(jsonBytes(sheet.asked) / 16).toBeLessThan(DOCUMENT_LIMITS.bytesPerSecond);
  });

  test('[MK11] all places in one moment are as many as one beat has', () => {
    const sheet = new TestSheet();
    const pen = HANDS.pen(sheet, at(0));
    pen.move(Array.from({ length: 100_000 }, (_, n) => at((n * 37) % 1_000, (n * 613) % 1_000)));
    pen.up();
    expect(sheet.marks()[0]?.points.length).toBeLessThanOrEqual(2 * 101);
  });
});

describe('what has two ends', () => {
  test('[MK12] follows the finger, and has the corners of what is upright there', () => {
    const sheet = new TestSheet();
    const box = HANDS.box(sheet, at(10));
    box.move([at(12)]);
    expect(sheet.asked).toEqual([]);
    box.move([at(30, 50)]);
    expect(box.live()).toMatchObject({
      kind: 'whole',
      points: [100, 100, 300, 100, 300, 500, 100, 500],
    });
    box.move([at(40, 60)]);
    box.up();
    expect(sheet.marks()).toHaveLength(1);
    expect(placesOf(sheet.marks()[0]?.points ?? [])).toEqual([
      ...[at(100), at(400, 100)],
      ...[at(400, 600), at(100, 600)],
    ]);
  });

  test('[MK12] who only taps gets an arrow to the place, a circle or a box around it', () => {
    const tapped = (tool: 'arrow' | 'circle' | 'box') => {
      const sheet = new TestSheet();
      HANDS[tool](sheet, at(500)).up();
      return placesOf(sheet.marks()[0]?.points ?? []);
    };
    expect(tapped('arrow').at(-1)).toEqual(at(5_000));
    for (const places of [tapped('circle'), tapped('box')]) {
      expect(places).toHaveLength(4);
      expect(Math.min(...places.map(({ x }) => x))).toBeLessThan(5_000);
      expect(Math.max(...places.map(({ x }) => x))).toBeGreaterThan(5_000);
    }
  });
});

describe('the others', () => {
  test('[MK2] a number is where one taps', () => {
    const sheet = new TestSheet();
    HANDS.number(sheet, at(10)).up();
    HANDS.number(sheet, at(20)).up();
    expect(sheet.marks().map(({ number }) => number)).toEqual([1, 2]);
  });

  test('[MK13] an eraser takes off the uppermost mark near the finger, and what it is drawn over', () => {
    const sheet = new TestSheet();
    for (const y of [100, 300, 500]) {
      const pen = HANDS.pen(sheet, at(100, y));
      pen.move([at(900, y)]);
      pen.up();
    }
    const eraser = HANDS.eraser(sheet, at(500, 200));
    expect(sheet.marks()).toHaveLength(3);
    eraser.move([at(500, 292), at(500, 400)]);
    expect(sheet.marks().map(({ points }) => points[1])).toEqual([1_000, 5_000]);
  });

  test('[MK6] a pointer gives a sign at once and then beat by beat', () => {
    const sheet = new TestSheet();
    const pointer = HANDS.pointer(sheet, at(10));
    pointer.move([at(20)]);
    pointer.move([at(30)]);
    vi.advanceTimersByTime(BEAT_MS);
    pointer.up();
    expect(sheet.asked).toHaveLength(2);
    expect(sheet.document.pointers.kiosk?.at).toEqual(at(300));
  });
});
