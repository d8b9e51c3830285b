/** A size no longer than `side`: as it is, or smaller in the same proportion. */
export function within(
  side: number,
  { width, height }: { readonly width: number; readonly height: number },
): { width: number; height: number } {
  const share = Math.min(1, side / Math.max(width, height));
  return { width: Math.round(width * share), height: Math.round(height * share) };
}

/** A picture drawn anew on white, its longer side in pixels no more than `side`: nothing but pixels is in it. */
export function redrawn(bitmap: ImageBitmap, side: number): HTMLCanvasElement {
  const { width, height } = within(side, bitmap);
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d');
  if (context === null) return canvas;
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, 0, 0, width, height);
  return canvas;
}

/** What is drawn as a file; rejects where the browser makes none. */
export async function encoded(
  canvas: HTMLCanvasElement,
  type: 'image/png' | 'image/jpeg',
  quality?: number,
): Promise<Blob> {
  const picture = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, type, quality);
  });
  if (picture === null) throw new TypeError('the picture cannot be drawn');
  return picture;
}
