import { hex16, type Placed } from './embeddedFont.ts';
import type { Drawn, Glyphs, Part } from './glyphs.ts';
import { points, round, widthOf } from './measure.ts';
import { outline } from './outline.ts';
import { broken, LEADING, setText, type SetText } from './setText.ts';

/** Millimetres from the upper left corner of the sheet. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface Words extends Box {
  readonly text: string;
  /** Points; less where it does not fit. */
  readonly size: number;
  readonly align?: 'left' | 'center' | 'right' | undefined;
  readonly wrap?: boolean | undefined;
  readonly isBold?: boolean | undefined;
  /** Words stand in the middle of their box unless they begin at its top. */
  readonly atTop?: boolean | undefined;
  /** What words of another language are drawn with. */
  readonly glyphs?: Glyphs | undefined;
}

/** What the height of words depends on. */
type Measured = Pick<Words, 'text' | 'w' | 'size' | 'glyphs'>;

interface SheetParts {
  readonly height: number;
  readonly glyphs: Glyphs;
  readonly place: (drawn: Drawn) => Placed;
}

/** From the middle of a row to its base line, for a size of one: that of full-width characters. */
const BELOW_MIDDLE = 0.38;
const BOLD_STROKE = 0.03;
const SHADE = '0.93 g';
const PALE = '0.92 g';
const BLACK = '0 g';

/** Where a part of a syllable stands that begins at a point. */
const besides = (part: Part, x: number, y: number, size: number) => ({
  x: x + (part.x * size) / 1000,
  y: y + (part.y * size) / 1000,
});

/** One sheet: what is drawn on it, in millimetres, as operators of a PDF (ISO 32000-1, annex A). */
export class Sheet {
  readonly #parts: SheetParts;
  readonly #operators: string[] = [];

  constructor(parts: SheetParts) {
    this.#parts = parts;
  }

  content(): string {
    return this.#operators.join('\n');
  }

  /** Draws words into their box. `false`, and nothing is drawn, when they do not fit at any size that can be read. */
  words(words: Words): boolean {
    const room = { width: points(words.w), height: points(words.h) };
    const set = setText(words.glyphs ?? this.#parts.glyphs, words.text, {
      ...room,
      size: words.size,
      wrap: words.wrap ?? false,
    });
    if (set !== null) this.#rows(words, set);
    return set !== null;
  }

  /** How many millimetres a text needs at a size, in rows of a width. */
  heightOf({ text, w: width, size, glyphs = this.#parts.glyphs }: Measured): number {
    const rows = glyphs.of(text);
    const count = broken(rows, points(width), size).length;
    return ((size * (1 + (count - 1) * LEADING)) / 72) * 25.4 + 0.1;
  }

  line(from: readonly [number, number], to: readonly [number, number], width = 0.2): void {
    const [[x1, y1], [x2, y2]] = [this.#at(from), this.#at(to)];
    this.#add(`${n(points(width))} w ${n(x1)} ${n(y1)} m ${n(x2)} ${n(y2)} l S`);
  }

  box({ x, y, w, h }: Box, width = 0.2, isShaded = false): void {
    const [left, bottom] = this.#at([x, y + h]);
    const rectangle = `${n(left)} ${n(bottom)} ${n(points(w))} ${n(points(h))} re`;
    if (isShaded) this.#add(`${SHADE} ${rectangle} f ${BLACK}`);
    this.#add(`${n(points(width))} w ${rectangle} S`);
  }

  filled({ x, y, w, h }: Box): void {
    const [left, bottom] = this.#at([x, y + h]);
    this.#add(`${n(left)} ${n(bottom)} ${n(points(w))} ${n(points(h))} re f`);
  }

  /** A ring around printed words. */
  ring({ x, y, w, h }: Box): void {
    const [cx, cy] = this.#at([x + w / 2, y + h / 2]);
    const [rx, ry] = [points(w) / 2, points(h) / 2];
    const [kx, ky] = [rx * ARC, ry * ARC];
    const curve = (...numbers: readonly number[]) => `${numbers.map(n).join(' ')} c`;
    this.#add(
      [
        `${n(points(0.4))} w ${n(cx + rx)} ${n(cy)} m`,
        curve(cx + rx, cy + ky, cx + kx, cy + ry, cx, cy + ry),
        curve(cx - kx, cy + ry, cx - rx, cy + ky, cx - rx, cy),
        curve(cx - rx, cy - ky, cx - kx, cy - ry, cx, cy - ry),
        curve(cx + kx, cy - ry, cx + rx, cy - ky, cx + rx, cy),
        's',
      ].join(' '),
    );
  }

  /** A tick in a printed square. */
  tick({ x, y, w, h }: Box): void {
    this.curve(
      [
        [x + w * 0.12, y + h * 0.5],
        [x + w * 0.4, y + h * 0.82],
        [x + w * 0.92, y + h * 0.1],
      ],
      0.5,
    );
  }

  /** A stroke of the hand, as straight pieces between its points. */
  curve(through: readonly (readonly [number, number])[], width: number): void {
    const [first, ...rest] = through.map((each) => this.#at(each));
    if (first === undefined) return;
    // A dot is a piece of no length with a round end.
    const ends = rest.length === 0 ? [first] : rest;
    const pieces = ends.map(([x, y]) => `${n(x)} ${n(y)} l`);
    this.#add(`q 1 J 1 j ${n(points(width))} w ${n(first[0])} ${n(first[1])} m`, ...pieces, 'S Q');
  }

  /** Large pale words across the sheet, below everything else when they are drawn first. They are a shape, not a text. */
  across(text: string, { x, y, w, h }: Box, size: number, turn: number): void {
    const characters = this.#parts.glyphs.of(text);
    const [cx, cy] = this.#at([x + w / 2, y + h / 2]);
    let along = -widthOf(characters, size) / 2;
    const below = -size * BELOW_MIDDLE;
    for (const { file, glyph, width } of characters) {
      const at = {
        x: cx + along * Math.cos(turn) - below * Math.sin(turn),
        y: cy + along * Math.sin(turn) + below * Math.cos(turn),
      };
      this.#add(PALE, outline(file, glyph, { ...at, size, turn }), BLACK);
      along += (width * size) / 1000;
    }
  }

  #rows(words: Words, { rows, size }: SetText): void {
    const height = size * (1 + (rows.length - 1) * LEADING);
    const room = points(words.h);
    const top = words.atTop === true ? 0 : (room - height) / 2;
    rows.forEach((row, index) => {
      const free = points(words.w) - widthOf(row, size);
      const [x, y] = this.#at([words.x, words.y]);
      const indent = { left: 0, center: free / 2, right: free }[words.align ?? 'left'];
      const middle = y - top - size / 2 - index * size * LEADING;
      this.#row(row, { x: x + indent, y: middle - size * BELOW_MIDDLE, size }, words.isBold);
    });
  }

  #row(
    row: readonly Drawn[],
    at: { readonly x: number; readonly y: number; readonly size: number },
    isBold = false,
  ): void {
    const { y, size } = at;
    let { x } = at;
    const bold = isBold ? `2 Tr ${n(size * BOLD_STROKE)} w ` : '';
    const shapes: string[] = [];
    for (const { font, from, codes, width } of this.#runs(row, size, x)) {
      this.#add(
        `q BT ${bold}/${font} ${n(size)} Tf 1 0 0 1 ${n(from)} ${n(y)} Tm <${codes}> Tj ET Q`,
      );
      x = from + width;
    }
    x = at.x;
    for (const drawn of row) {
      for (const mark of drawn.marks)
        shapes.push(outline(drawn.file, mark, { x: x + markShift(drawn, size), y, size }));
      for (const part of drawn.parts) {
        const shape = outline(drawn.file, part.glyph, { ...besides(part, x, y, size), size });
        shapes.push(isBold ? `${n(size * BOLD_STROKE)} w ${shape.replace(/f$/, 'B')}` : shape);
      }
      x += (drawn.width * size) / 1000;
    }
    this.#add(...shapes);
  }

  /** Characters of one font beside each other are one text of the PDF. */
  #runs(
    row: readonly Drawn[],
    size: number,
    start: number,
  ): readonly { font: string; from: number; codes: string; width: number }[] {
    const runs: { font: string; from: number; codes: string; width: number }[] = [];
    let x = start;
    for (const drawn of row) {
      const { font, cid } = this.#parts.place(drawn);
      const width = (drawn.width * size) / 1000;
      const last = runs.at(-1);
      if (last?.font === font) {
        last.codes += hex16(cid);
        last.width += width;
      } else {
        runs.push({ font, from: x, codes: hex16(cid), width });
      }
      x += width;
    }
    return runs;
  }

  #at([x, y]: readonly [number, number]): readonly [number, number] {
    return [points(x), this.#parts.height - points(y)];
  }

  #add(...operators: readonly string[]): void {
    this.#operators.push(...operators);
  }
}

/** Of a circle as four curves. */
const ARC = 0.5523;

const n = (value: number): string => String(round(value));

/** A mark without a width of its own is drawn before its origin, one with a width over the middle of its letter. */
function markShift({ file, marks, width }: Drawn, size: number): number {
  const [mark] = marks;
  if (mark === undefined) return 0;
  const own = (file.font.getGlyph(mark).advanceWidth * 1000) / file.font.unitsPerEm;
  return ((own === 0 ? width : (width - own) / 2) * size) / 1000;
}
