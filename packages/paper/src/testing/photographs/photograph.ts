import type { Point } from '@madoguchi/protocol';
import { inverse, mapped, ontoCorners, type Corners } from '../../geometry/homography.ts';
import { PHOTOGRAPH, type Scene } from './scenes.ts';
import { drawSheet } from './sheets.ts';

const { width, height } = PHOTOGRAPH;
const SAMPLES = 3;

/** Photographs a scene: sheets as a camera sees them, the shadows that they throw, its light, its grain. */
export function takePhotograph(scene: Scene): OffscreenCanvas {
  const random = randomOf(scene.seed);
  const context = contextOf();
  context.putImageData(deskOf(scene.desk, random), 0, 0);
  for (const { kind, corners, folded } of scene.sheets) {
    cast(context, corners);
    const sheet = contextOf();
    sheet.putImageData(seen(drawSheet(kind, folded), corners), 0, 0);
    context.drawImage(sheet.canvas, 0, 0);
  }
  if (scene.finger) point(context, scene.finger.from, scene.finger.tip);
  light(context, scene);
  const taken = contextOf();
  taken.filter = 'blur(0.7px)';
  taken.drawImage(context.canvas, 0, 0);
  const pixels = taken.getImageData(0, 0, width, height);
  for (let at = 0; at < pixels.data.length; at++)
    if (at % 4 < 3) pixels.data[at] = (pixels.data[at] ?? 0) + (random() + random() - 1) * 9;
  taken.putImageData(pixels, 0, 0);
  return taken.canvas;
}

function contextOf(): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no canvas');
  return context;
}

const DESKS: Readonly<Record<Scene['desk'], readonly [number, number, number]>> = {
  dark: [62, 66, 74],
  grey: [128, 130, 132],
  light: [222, 219, 212],
  wood: [164, 120, 78],
};

function deskOf(desk: Scene['desk'], random: () => number): ImageData {
  const pixels = new ImageData(width, height);
  const colour = DESKS[desk];
  const [bend, offset] = [random() * 0.004 + 0.004, random() * 100];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const grain =
        desk === 'wood'
          ? 26 * Math.sin((y + 30 * Math.sin(x * bend) + offset) / 9) +
            14 * Math.sin((y + 18 * Math.sin(x * bend * 2)) / 2.7) +
            (y % 240 < 4 ? -60 : 0)
          : 4 * Math.sin(x / 37) * Math.sin(y / 29);
      const at = (y * width + x) * 4;
      colour.forEach((value, channel) => (pixels.data[at + channel] = value + grain));
      pixels.data[at + 3] = 255;
    }
  return pixels;
}

/** A sheet as it is seen between these corners, see-through around. */
function seen(sheet: ImageData, corners: Corners): ImageData {
  const toSheet = inverse(ontoCorners(corners));
  const pixels = new ImageData(width, height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const sum = new Float64Array(4);
      for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
        const at = {
          x: x + ((sample % SAMPLES) + 0.5) / SAMPLES,
          y: y + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES,
        };
        addColour(sheet, mapped(toSheet, at), sum);
      }
      const [red = 0, green = 0, blue = 0, alpha = 0] = sum;
      if (alpha === 0) continue;
      const colour = [red / alpha, green / alpha, blue / alpha, alpha / (SAMPLES * SAMPLES)];
      pixels.data.set(colour, (y * width + x) * 4);
    }
  return pixels;
}

/** Adds the colour of a sheet at a place in parts of its sides, by how much it hides. */
function addColour(sheet: ImageData, { x, y }: Point, sum: Float64Array): void {
  if (x < 0 || y < 0 || x >= 1 || y >= 1) return;
  const from = (Math.floor(y * sheet.height) * sheet.width + Math.floor(x * sheet.width)) * 4;
  const alpha = sheet.data[from + 3] ?? 0;
  for (let channel = 0; channel < 3; channel++)
    sum[channel] = (sum[channel] ?? 0) + (sheet.data[from + channel] ?? 0) * alpha;
  sum[3] = (sum[3] ?? 0) + alpha;
}

function outline(context: OffscreenCanvasRenderingContext2D, points: readonly Point[]): void {
  context.beginPath();
  for (const { x, y } of points) context.lineTo(x, y);
  context.closePath();
}

/** The shadow that a sheet throws on what it lies on. */
function cast(context: OffscreenCanvasRenderingContext2D, corners: Corners): void {
  context.save();
  context.filter = 'blur(4px)';
  context.fillStyle = 'rgb(0 0 0 / 35%)';
  outline(
    context,
    corners.map(({ x, y }) => ({ x: x + 3, y: y + 4 })),
  );
  context.fill();
  context.restore();
}

function point(context: OffscreenCanvasRenderingContext2D, from: Point, tip: Point): void {
  context.save();
  context.lineCap = 'round';
  context.shadowColor = 'rgb(0 0 0 / 50%)';
  context.shadowBlur = 22;
  context.strokeStyle = '#c99477';
  context.lineWidth = 110;
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.lineTo(tip.x, tip.y);
  context.stroke();
  context.restore();
}

/** Takes away from the light: from corner to corner, and where somebody's shadow falls. */
function light(
  context: OffscreenCanvasRenderingContext2D,
  { light: corners, shadow }: Scene,
): void {
  const small = new OffscreenCanvas(2, 2).getContext('2d');
  const [a, b, c, d] = corners;
  [a, b, d, c].forEach((part, index) => {
    if (small === null) return;
    small.fillStyle = `rgb(${String(part * 255)} ${String(part * 255)} ${String(part * 250)})`;
    small.fillRect(index % 2, Math.floor(index / 2), 1, 1);
  });
  context.save();
  context.globalCompositeOperation = 'multiply';
  if (small) context.drawImage(small.canvas, 0.5, 0.5, 1, 1, 0, 0, width, height);
  if (shadow) {
    const left = String(shadow.leaves * 255);
    context.filter = 'blur(18px)';
    context.fillStyle = `rgb(${left} ${left} ${left})`;
    outline(context, shadow.outline);
    context.fill();
  }
  context.restore();
}

/** The same numbers for the same seed, so that a photograph can be made again. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
