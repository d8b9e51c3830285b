import type { KioskModel } from '@madoguchi/client';
import { PLAIN_SHAPE, type Page } from '@madoguchi/protocol';

const LINES = [
  '介護保険 要介護認定 申請書',
  '被保険者番号',
  '氏名',
  '生年月日',
  '住所',
  '電話番号',
];

/** A form on a desk, as a camera over it sees it; every page another number of lines. */
export function drawForm(
  pen: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  width: number,
  height: number,
  rows = 12,
) {
  pen.fillStyle = '#b99b76';
  pen.fillRect(0, 0, width, height);
  const [w, h] = [Math.min(width * 0.92, height * 0.66), Math.min(height * 0.92, width * 1.3)];
  pen.save();
  pen.translate((width - w) / 2, (height - h) / 2);
  pen.fillStyle = '#fffdf6';
  pen.fillRect(0, 0, w, h);
  pen.fillStyle = '#222';
  pen.font = `${String(Math.round(h / 26))}px sans-serif`;
  pen.fillText(LINES[0] ?? '', w * 0.08, h * 0.09);
  pen.font = `${String(Math.round(h / 40))}px sans-serif`;
  pen.strokeStyle = '#777';
  for (let row = 0; row < rows; row += 1) {
    const y = h * 0.14 + (row * h * 0.8) / rows;
    pen.strokeRect(w * 0.08, y, w * 0.84, (h * 0.8) / rows);
    pen.fillText(LINES[1 + (row % 5)] ?? '', w * 0.1, y + h / 28);
  }
  pen.restore();
}

const SIZES = [
  [600, 800],
  [800, 566],
  [600, 800],
] as const;

/** Three pages: two stills and a shared one, which lies on its side. */
export const fakePages: readonly Page[] = SIZES.map(([width, height], n) => ({
  ...{ id: `page-${String(n)}`, kind: n === 1 ? 'shared' : 'still', type: 'image/jpeg' },
  ...{ width, height, bytes: 1, shape: PLAIN_SHAPE, by: n === 1 ? 'staff:s1' : 'kiosk' },
  title: n === 1 ? '記入例' : null,
  sheet: n === 1 ? { number: 1, of: 3 } : null,
}));

async function pictureOf({ width, height }: Page, rows: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  if (pen) drawForm(pen, width, height, rows);
  return canvas.convertToBlob({ type: 'image/jpeg' });
}

/** Made with the page, so that they are there as soon as they are asked for. */
const pictures = new Map(fakePages.map((page, n) => [page.id, pictureOf(page, 8 + 4 * n)]));

export const picturesMade = Promise.all(pictures.values());

/** The pictures of those pages. */
export const fakeExchange: KioskModel['pages'] = {
  put: async () => undefined,
  get: (id) => pictures.get(id) ?? Promise.reject(new Error(id)),
  onAhead: () => () => undefined,
};
