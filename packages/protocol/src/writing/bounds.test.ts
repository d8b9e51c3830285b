import { APPLIED_EXTRA_BYTES, DOCUMENT_LIMITS, jsonBytes } from '@madoguchi/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WRITING_LIMITS } from './shapes.ts';
import {
  draw,
  finish,
  idOf,
  putAway,
  say,
  SEATS,
  story,
  told,
  write,
} from './testing/anyWriting.ts';
import { writingDocument } from './writingDocument.ts';

const [kiosk, staff, guest] = SEATS;

describe('bounds', () => {
  test('[RT608] whatever is done, the state is valid, stays within the document, and no operation adds more than it may', () => {
    fc.assert(
      fc.property(story, (all) => {
        let state = writingDocument.empty();
        for (const [by, operation] of all) {
          expect(writingDocument.operation.safeParse(operation).success).toBe(true);
          const next = writingDocument.apply(state, operation, by);
          const grown = jsonBytes(next) - jsonBytes(state);
          expect(grown).toBeLessThanOrEqual(jsonBytes(operation) + APPLIED_EXTRA_BYTES);
          state = next;
        }
        expect(writingDocument.state.safeParse(state).success).toBe(true);
      }),
    );
  });

  test('[RT608] writing never stops: the oldest lines give way, never one that is being written', () => {
    const text = '"'.repeat(WRITING_LIMITS.bytes / 2);
    let state = told([[guest, write(0, '書きかけ')]]);
    for (let n = 1; n < 500; n += 1) {
      state = told(
        [
          [staff, write(n, text)],
          [staff, finish(n)],
          [staff, putAway(n - 1)],
        ],
        state,
      );
      expect(jsonBytes(state)).toBeLessThan(DOCUMENT_LIMITS.documentBytes);
    }
    expect(state.lines[0]?.id).toBe(idOf(0));
    expect(state.lines.at(-1)?.id).toBe(idOf(499));
    for (let n = 500; n < 1_500; n += 1) state = told([[staff, say(n, '文')]], state);
    expect(state.lines.length).toBeLessThanOrEqual(400);
    expect(writingDocument.state.safeParse(state).success).toBe(true);
  });

  test('[RT608] a line that is drawn has an end', () => {
    const points = Array.from({ length: 600 }, () => 2_500);
    const all = Array.from({ length: 40 }, (_, at) => [kiosk, draw(1, at, ...points)] as const);
    const [line] = told(all).lines;
    const numbers = line?.kind === 'drawn' ? line.strokes.flat().length : 0;
    expect(numbers).toBe(WRITING_LIMITS.coordinates);
  });

  test.each(['a\nb', 'a\0b', '\uD842', 'あ'.repeat(WRITING_LIMITS.bytes + 1)])(
    '[RT608] %j is no line of text',
    (text) => {
      expect(writingDocument.operation.safeParse(write(1, text)).success).toBe(false);
    },
  );
});
