import { paintAgain } from '@madoguchi/ui-kit';

const WIDTH = 1280;
const HEIGHT = 720;

/** The drawn picture as a track that is called so. */
export function drawnTrack(label: string): MediaStreamTrack {
  const [track] = drawnStream().getVideoTracks();
  if (!track) throw new TypeError('a canvas gives no picture');
  Object.defineProperty(track, 'label', { value: label });
  return track;
}

/** A drawn somebody in a drawn room, as a camera would deliver it. */
export function drawnStream(): MediaStream {
  let frame = 0;
  return streamOf((context) => {
    frame += 1;
    drawPerson(context, Math.sin(frame / 20) * 8);
  });
}

/** A drawn form on a drawn desk, as the camera above it would deliver it. */
export const drawnPaper = (): MediaStream => streamOf(drawForm);

type Paint = (context: CanvasRenderingContext2D) => void;

function streamOf(paint: Paint): MediaStream {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const context = canvas.getContext('2d');
  if (!context) return new MediaStream();
  paint(context);
  paintAgain(() => paint(context), 100);
  return canvas.captureStream(10);
}

/** Draws a form with lines to fill in, a little askew. */
export function drawForm(context: CanvasRenderingContext2D): void {
  const { width, height } = context.canvas;
  context.fillStyle = '#b99f7d';
  context.fillRect(0, 0, width, height);
  context.save();
  context.scale(width / WIDTH, height / HEIGHT);
  context.translate(640, 365);
  context.rotate(-0.04);
  context.fillStyle = '#fbfbf8';
  context.fillRect(-245, -345, 490, 690);
  context.fillStyle = '#222';
  context.font = '700 28px sans-serif';
  context.textAlign = 'center';
  context.fillText('介護保険 申請書（見本）', 0, -290);
  context.textAlign = 'left';
  context.font = '20px sans-serif';
  for (const [row, label] of ['氏名', '住所', '生年月日', '電話', '主治医', '希望'].entries()) {
    const y = -220 + row * 84;
    context.strokeStyle = '#666';
    context.strokeRect(-205, y, 410, 66);
    context.fillText(label, -192, y + 40);
  }
  context.restore();
}

function drawPerson(context: CanvasRenderingContext2D, sway: number): void {
  const wall = context.createLinearGradient(0, 0, 0, HEIGHT);
  wall.addColorStop(0, '#e9e4da');
  wall.addColorStop(1, '#cfc7b8');
  context.fillStyle = wall;
  context.fillRect(0, 0, WIDTH, HEIGHT);
  context.fillStyle = '#b7c7bd';
  context.fillRect(60, 80, 260, 340);
  context.translate(sway, 0);
  ellipse(context, '#56708c', 640, 760, 330, 290);
  context.fillStyle = '#e3b999';
  context.fillRect(590, 430, 100, 90);
  ellipse(context, '#8d8a88', 640, 300, 158, 175);
  ellipse(context, '#eac6a8', 640, 330, 135, 165);
  ellipse(context, '#333', 590, 320, 10, 12);
  ellipse(context, '#333', 690, 320, 10, 12);
  ellipse(context, '#b0675a', 640, 410, 34, 12);
  context.setTransform(1, 0, 0, 1, 0, 0);
}

function ellipse(
  context: CanvasRenderingContext2D,
  colour: string,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  context.fillStyle = colour;
  context.beginPath();
  context.ellipse(x, y, width, height, 0, 0, Math.PI * 2);
  context.fill();
}
