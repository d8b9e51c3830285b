import { describe, expect, it } from 'vitest';
import { delaysOf } from './frameLog.ts';

describe('delays', () => {
  it('[B8] a frame is compared with its latest capture before it arrived', () => {
    const captured = [
      { at: 0, frameNumber: 7 },
      { at: 33, frameNumber: 8 },
      { at: 4000, frameNumber: 7 },
    ];
    const arrived = [
      { at: 60, frameNumber: 7 },
      { at: 100, frameNumber: 8 },
      { at: 4050, frameNumber: 7 },
    ];
    expect(delaysOf(captured, arrived)).toEqual([60, 67, 50]);
  });

  it('[B8] frames whose capture was not seen, and repeated ones, are left out', () => {
    const captured = [{ at: 10, frameNumber: 1 }];
    const arrived = [
      { at: 5, frameNumber: 1 },
      { at: 50, frameNumber: 1 },
      { at: 80, frameNumber: 1 },
      { at: 90, frameNumber: 2 },
    ];
    expect(delaysOf(captured, arrived)).toEqual([40]);
  });
});
