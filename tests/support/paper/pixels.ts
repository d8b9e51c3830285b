import type { Page } from 'playwright-core';

/** What is looked for: `#rrggbb`, and how far each part may be from it. */
export interface Wanted {
  readonly colour: string;
  readonly tolerance?: number;
}

/** Where pixels of a colour are, in CSS pixels of the window. */
export interface Found {
  readonly count: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Their centre of gravity. */
  readonly x: number;
  readonly y: number;
}

/** Looks for colours in what a page really shows, inside one of its elements. */
export async function findColours<const Name extends string>(
  page: Page,
  inside: string,
  wanted: Record<Name, Wanted>,
): Promise<Record<Name, Found>> {
  const clip = await page.locator(inside).first().boundingBox();
  if (clip === null) throw new Error(`${inside} is not shown`);
  const png = await page.screenshot({ clip, scale: 'css' });
  const asked: Asked = { base64: png.toString('base64'), wanted };
  const found = await page.evaluate(readPixels, asked);
  return Object.fromEntries(
    Object.entries(found).map(([name, each]) => [name, moved(each, clip)]),
  ) as Record<Name, Found>;
}

const moved = (found: Found, by: { readonly x: number; readonly y: number }): Found => ({
  count: found.count,
  left: found.left + by.x,
  right: found.right + by.x,
  top: found.top + by.y,
  bottom: found.bottom + by.y,
  x: found.x + by.x,
  y: found.y + by.y,
});

interface Asked {
  readonly base64: string;
  readonly wanted: Readonly<Record<string, Wanted>>;
}

async function readPixels({ base64, wanted }: Asked): Promise<Record<string, Found>> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.drawImage(bitmap, 0, 0);
  const { data, width } = context.getImageData(0, 0, bitmap.width, bitmap.height);
  const look = ({ colour, tolerance = 12 }: Wanted): Found => {
    const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
    const found = { count: 0, left: Infinity, top: Infinity, right: -1, bottom: -1, x: 0, y: 0 };
    for (let at = 0; at < data.length; at += 4) {
      if (parts.some((part, n) => Math.abs((data[at + n] ?? 0) - part) > tolerance)) continue;
      const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)];
      found.count += 1;
      found.left = Math.min(found.left, x);
      found.right = Math.max(found.right, x + 1);
      found.top = Math.min(found.top, y);
      found.bottom = Math.max(found.bottom, y + 1);
      found.x += x + 0.5;
      found.y += y + 0.5;
    }
    return { ...found, x: found.x / found.count, y: found.y / found.count };
  };
  return Object.fromEntries(Object.entries(wanted).map(([name, each]) => [name, look(each)]));
}
