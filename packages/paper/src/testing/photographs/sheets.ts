/** What lies on a desk. */
export type SheetKind = 'form' | 'letter' | 'pinkForm' | 'card';

const SIZES: Readonly<Record<SheetKind, readonly [number, number]>> = {
  form: [1050, 1485],
  letter: [1050, 1485],
  pinkForm: [1485, 1050],
  card: [856, 540],
};

/** Draws a sheet as it is when it lies flat and straight. */
export function drawSheet(kind: SheetKind, folded = 0): ImageData {
  const [width, height] = SIZES[kind];
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no canvas');
  context.textBaseline = 'top';
  DRAWN[kind](context, width, height);
  if (folded > 0) fold(context, width, folded * width);
  return context.getImageData(0, 0, width, height);
}

type Draw = (context: OffscreenCanvasRenderingContext2D, width: number, height: number) => void;

const FONT = '"Noto Sans CJK JP", sans-serif';

const DRAWN: Readonly<Record<SheetKind, Draw>> = {
  form(context, width, height) {
    paper(context, '#f4f3ef', width, height);
    title(context, '申請書', width);
    rows(context, { left: 90, top: 250, width: width - 180, rows: 14, ink: '#222' });
    small(context, 90, height - 190, width - 180);
  },
  letter(context, width, height) {
    paper(context, '#efeeea', width, height);
    title(context, 'お知らせ', width);
    context.font = `24px ${FONT}`;
    for (let line = 0; line < 24; line++)
      context.fillText(
        '窓口で 書き方が 分からない ときは 職員に おたずね ください。'.slice(line % 5),
        90,
        260 + line * 46,
      );
  },
  pinkForm(context, width, height) {
    paper(context, '#f7e3e6', width, height);
    title(context, '届出書', width);
    context.fillStyle = '#e9a9b8';
    context.fillRect(90, 220, width - 180, 70);
    rows(context, { left: 90, top: 290, width: width - 180, rows: 8, ink: '#c0506e' });
    context.lineWidth = 7;
    context.strokeStyle = '#ff2f92';
    context.beginPath();
    context.ellipse(width * 0.6, 500, 170, 55, 0.1, 0, 7);
    context.stroke();
  },
  card(context, width, height) {
    context.beginPath();
    context.roundRect(0, 0, width, height, 32);
    context.clip();
    paper(context, '#dfe9ef', width, height);
    context.fillStyle = '#6f8795';
    context.fillRect(50, 130, 210, 270);
    context.fillStyle = '#234';
    context.font = `bold 46px ${FONT}`;
    context.fillText('見本カード', 50, 40);
    context.font = `30px ${FONT}`;
    ['氏名　見本 太郎', '住所　見本区見本一丁目', '交付　令和八年'].forEach((line, index) =>
      context.fillText(line, 300, 150 + index * 70),
    );
  },
};

function paper(
  context: OffscreenCanvasRenderingContext2D,
  colour: string,
  width: number,
  height: number,
) {
  context.fillStyle = colour;
  context.fillRect(0, 0, width, height);
}

function title(context: OffscreenCanvasRenderingContext2D, words: string, width: number): void {
  context.fillStyle = '#222';
  context.font = `bold 64px ${FONT}`;
  context.textAlign = 'center';
  context.fillText(words, width / 2, 90);
  context.textAlign = 'left';
}

function rows(
  context: OffscreenCanvasRenderingContext2D,
  box: { left: number; top: number; width: number; rows: number; ink: string },
): void {
  context.strokeStyle = box.ink;
  context.fillStyle = box.ink;
  context.lineWidth = 2.5;
  context.font = `28px ${FONT}`;
  for (let row = 0; row < box.rows; row++) {
    const top = box.top + row * 74;
    context.strokeRect(box.left, top, box.width, 74);
    context.strokeRect(box.left, top, 230, 74);
    context.fillText(
      ['氏名', '住所', '生年月日', '電話番号', '世帯主'][row % 5] ?? '',
      box.left + 24,
      top + 22,
    );
  }
}

function small(
  context: OffscreenCanvasRenderingContext2D,
  left: number,
  top: number,
  width: number,
) {
  context.font = `20px ${FONT}`;
  for (let line = 0; line < 4; line++)
    context.fillText(
      '記入された ことは この 手続きの ほかには 使いません。',
      left,
      top + line * 30,
      width,
    );
}

/** The top right corner lies on the sheet, its back up. */
function fold(context: OffscreenCanvasRenderingContext2D, width: number, length: number): void {
  const triangle = (...points: readonly (readonly [number, number])[]) => {
    context.beginPath();
    for (const [x, y] of points) context.lineTo(x, y);
    context.closePath();
  };
  context.globalCompositeOperation = 'destination-out';
  triangle([width - length, -1], [width + 1, -1], [width + 1, length]);
  context.fill();
  context.globalCompositeOperation = 'source-over';
  context.shadowColor = 'rgb(0 0 0 / 50%)';
  context.shadowBlur = 14;
  context.fillStyle = '#dcdad2';
  triangle([width - length, 0], [width, length], [width - length, length]);
  context.fill();
}
