import type { SketchMap } from '@madoguchi/domain';

const WIDTH = 1_200;
const HEIGHT = 700;

/** A sketch map as an admin would draw one: a railway, two roads, a station and the center. */
export function fakeSketch(): SketchMap {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: WIDTH, height: HEIGHT });
  const context = canvas.getContext('2d');
  if (context !== null) draw(context);
  return { type: 'image/png', base64: canvas.toDataURL('image/png').split(',')[1] ?? '' };
}

function draw(context: CanvasRenderingContext2D): void {
  context.fillStyle = 'white';
  context.fillRect(0, 0, WIDTH, HEIGHT);
  for (const [fromX, fromY, toX, toY, width] of LINES) {
    context.lineWidth = width;
    context.beginPath();
    context.moveTo(fromX, fromY);
    context.lineTo(toX, toY);
    context.stroke();
  }
  context.fillStyle = 'black';
  context.font = '40px sans-serif';
  for (const [x, y, words] of WORDS) context.fillText(words, x, y);
  context.fillRect(640, 210, 60, 60);
}

const LINES = [
  [0, 560, WIDTH, 480, 14],
  [0, 300, WIDTH, 300, 40],
  [420, 0, 420, HEIGHT, 24],
] as const;

const WORDS = [
  [190, 500, '駅（東口）'],
  [460, 380, '信号'],
  [720, 250, 'まちづくりセンター'],
] as const;
