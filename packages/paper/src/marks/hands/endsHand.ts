import type { MarkTool, Point } from '@madoguchi/protocol';
import { flat } from '../thin.ts';
import { Beat } from './beat.ts';
import type { Hand, Live, PutDown, Sheet } from './hand.ts';

/** What is drawn from one place to another. */
export type EndsTool = Extract<MarkTool, 'arrow' | 'circle' | 'box'>;

/** A finger that only taps moves as far, in CSS pixels. */
const TAP = 6;

/** Who only taps gets a mark of this part of the layer around the place. */
const TAPPED = { width: 0.16, height: 0.07 };

class EndsHand implements Hand {
  readonly #sheet: Sheet;
  readonly #tool: EndsTool;
  readonly #id: string;
  readonly #from: Point;
  #to: Point;
  #isDragged = false;
  /** What the document has of it; `''` before it has anything. */
  #sent = '';
  #isOver = false;
  readonly #beat = new Beat(() => {
    this.#send(this.#from, this.#to);
  });

  constructor(tool: EndsTool, sheet: Sheet, at: Point) {
    this.#tool = tool;
    this.#sheet = sheet;
    this.#id = sheet.newId();
    this.#from = at;
    this.#to = at;
  }

  move(places: readonly Point[]): void {
    this.#to = places.at(-1) ?? this.#to;
    const { x, y } = this.#from;
    this.#isDragged ||= Math.hypot(this.#to.x - x, this.#to.y - y) > TAP;
    if (this.#isDragged && !this.#isOver) this.#beat.ask();
  }

  up(): void {
    this.#beat.stop();
    if (this.#isDragged) this.#send(this.#from, this.#to);
    else this.#send(...around(this.#tool, this.#from, this.#sheet.mapping()));
    this.#isOver = true;
  }

  live(): Live | null {
    if (this.#isOver || !this.#isDragged) return null;
    return { kind: 'whole', id: this.#id, points: this.#points(this.#from, this.#to) };
  }

  #send(from: Point, to: Point): void {
    if (this.#isOver) return;
    const points = this.#points(from, to);
    const next = points.join();
    if (next === this.#sent) return;
    const [id, { surface }] = [this.#id, this.#sheet];
    this.#isOver = !this.#sheet.edit(
      this.#sent === ''
        ? { type: 'begin', id, surface, tool: this.#tool, points }
        : { type: 'extend', id, points: points.slice(2) },
    );
    this.#sent = next;
  }

  /** A circle and a box are upright where they are drawn, however the page is turned. */
  #points(from: Point, to: Point): number[] {
    const mapping = this.#sheet.mapping();
    const corners = [from, { x: to.x, y: from.y }, to, { x: from.x, y: to.y }];
    const places = this.#tool === 'arrow' ? [from, to] : corners;
    return flat(places.map((place) => mapping.toSource(place)));
  }
}

/** An arrow to the place, or something around it. */
function around(
  tool: EndsTool,
  at: Point,
  layer: { readonly width: number; readonly height: number },
): [Point, Point] {
  const [x, y] = [layer.width * TAPPED.width, layer.height * TAPPED.height];
  return tool === 'arrow'
    ? [{ x: at.x + x / 2, y: at.y + y }, at]
    : [
        { x: at.x - x / 2, y: at.y - y / 2 },
        { x: at.x + x / 2, y: at.y + y / 2 },
      ];
}

export const endsDown =
  (tool: EndsTool): PutDown =>
  (sheet, at) =>
    new EndsHand(tool, sheet, at);
