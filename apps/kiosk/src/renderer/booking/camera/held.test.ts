import { encodeQR } from 'qr';
import { expect, test } from 'vitest';
import { codeIn } from './codeIn.ts';
import { AWAY_MS, lookedAt, type Held } from './held.ts';

test('[BR9] a code counts once however long it is held, and again when it was away', () => {
  let held: Held | null = null;
  const news = [0, 200, 400, 600, 600 + AWAY_MS].map((at) => {
    const look = lookedAt(held, at === 400 ? null : 'YOYAKU-123456', at);
    ({ held } = look);
    return look.isNew;
  });
  expect(news).toEqual([true, false, false, false, true]);
  expect(lookedAt(held, 'another', 4_000).isNew).toBe(true);
  expect(lookedAt(held, null, 4_000 + AWAY_MS)).toEqual({ held: null, isNew: false });
});

/** A grey picture with a code in the middle, as a camera sees a slip. */
function pictureOf(text: string): Parameters<typeof codeIn>[0] {
  const [width, height, module] = [640, 360, 6];
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  const size = modules.length;
  const data = new Uint8ClampedArray(width * height * 4).fill(120);
  const [left, top] = [(width - size * module) / 2, (height - size * module) / 2];
  for (let y = 0; y < size * module; y += 1) {
    for (let x = 0; x < size * module; x += 1) {
      const isDark = modules[Math.floor(y / module)]?.[Math.floor(x / module)] === true;
      const at = ((Math.round(top) + y) * width + Math.round(left) + x) * 4;
      data.fill(isDark ? 40 : 210, at, at + 3);
    }
  }
  return { width, height, data };
}

test('[BR9] the code of a slip is read off a picture, and nothing off one without a code', () => {
  expect(codeIn(pictureOf('YOYAKU-412345'))).toBe('YOYAKU-412345');
  const data = new Uint8ClampedArray(640 * 360 * 4).fill(120);
  expect(codeIn({ width: 640, height: 360, data })).toBeNull();
});
