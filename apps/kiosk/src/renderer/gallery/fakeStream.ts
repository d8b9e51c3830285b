import { paintAgain } from '@madoguchi/ui-kit';

/** A still face on a canvas as a camera picture for the tiles. */
export function createFakeStream(
  skin: string,
  hair: string,
  wall: string,
  coat: string,
): MediaStream {
  const canvas = document.createElement('canvas');
  canvas.width = 1280;
  canvas.height = 720;
  const pen = canvas.getContext('2d');
  const disc = (colour: string, x: number, y: number, rx: number, ry: number) => {
    if (!pen) return;
    pen.fillStyle = colour;
    pen.beginPath();
    pen.ellipse(x, y, rx, ry, 0, 0, 2 * Math.PI);
    pen.fill();
  };
  const draw = () => {
    if (!pen) return;
    pen.fillStyle = wall;
    pen.fillRect(0, 0, 1280, 720);
    disc(coat, 640, 800, 340, 330);
    disc(hair, 640, 270, 165, 180);
    disc(skin, 640, 310, 135, 165);
    disc('#3a2a22', 590, 300, 11, 13);
    disc('#3a2a22', 690, 300, 11, 13);
    pen.lineWidth = 9;
    pen.strokeStyle = '#9a4b3c';
    pen.beginPath();
    pen.arc(640, 350, 55, 0.25 * Math.PI, 0.75 * Math.PI);
    pen.stroke();
  };
  draw();
  paintAgain(draw, 200);
  return canvas.captureStream(5);
}
