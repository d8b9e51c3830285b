import type { Mark, Point } from '@madoguchi/protocol';
import type { SurfaceMapping } from '../geometry/mapping.ts';
import { drawFace, drawMarks, drawShape } from './drawMarks.ts';
import type { Live } from './hands/hand.ts';
import { inkNumber } from './inks.ts';
import { lineWidth, shapeOf, strokeOutline } from './shape.ts';

/** Sharper than this nobody sees a line, and the canvas would only be slower. */
const MOST_PIXEL_RATIO = 2;

/** What is under the finger: with what it is drawn, and where the browser believes that the finger goes. */
export interface UnderFinger {
  readonly live: Live;
  readonly tool: Mark['tool'];
  readonly ink: number;
  readonly predicted: readonly Point[];
}

/**
 * The two canvases of a layer: below the marks of the document, above what is under the finger, which is drawn within
 * the event of the finger and waits neither for React nor for the next frame.
 */
export class InkBoard {
  #below: CanvasRenderingContext2D | null = null;
  #above: CanvasRenderingContext2D | null = null;
  #mapping: SurfaceMapping | null = null;
  #painted: readonly Mark[] = [];
  #hidden: string | null = null;

  attach(below: HTMLCanvasElement, above: HTMLCanvasElement): void {
    this.#below = below.getContext('2d');
    this.#above = above.getContext('2d', { desynchronized: true });
  }

  /** The picture lies elsewhere now; everything is drawn anew with the next marks. */
  map(mapping: SurfaceMapping): void {
    this.#mapping = mapping;
    this.#painted = [];
    for (const context of [this.#below, this.#above]) if (context !== null) fit(context, mapping);
  }

  /** Shows these marks, the lowest first. */
  paint(marks: readonly Mark[]): void {
    const [context, mapping] = [this.#below, this.#mapping];
    if (context === null || mapping === null) return;
    const shown = marks.filter(({ id }) => id !== this.#hidden);
    const from = firstDifference(this.#painted, shown);
    if (from === shown.length && from === this.#painted.length) return;
    if (onlyGrew(this.#painted.slice(from), shown.slice(from))) {
      drawMarks(context, shown.slice(from), mapping);
    } else {
      context.clearRect(0, 0, mapping.width, mapping.height);
      drawMarks(context, shown, mapping);
    }
    this.#painted = shown;
  }

  /** Shows what is under the finger; nothing after it has left. */
  follow(under: UnderFinger | null): void {
    const [context, mapping] = [this.#above, this.#mapping];
    this.#hidden = under?.live.kind === 'whole' ? under.live.id : null;
    if (context === null || mapping === null) return;
    context.clearRect(0, 0, mapping.width, mapping.height);
    if (under === null) return;
    const { live, tool, predicted } = under;
    const ink = inkNumber(under.ink);
    if (live.kind === 'tail') {
      drawFace(context, strokeOutline([...live.along, ...predicted], lineWidth(mapping)), ink);
    } else {
      drawShape(context, shapeOf({ tool, points: [...live.points], number: null }, mapping), ink);
    }
  }
}

function fit(context: CanvasRenderingContext2D, { width, height }: SurfaceMapping): void {
  const ratio = Math.min(MOST_PIXEL_RATIO, devicePixelRatio);
  const { canvas } = context;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
}

function firstDifference(before: readonly Mark[], after: readonly Mark[]): number {
  const at = after.findIndex((mark, n) => mark !== before[n]);
  return at === -1 ? after.length : at;
}

/** Whether the later marks only cover what is drawn: strokes that went on, and new ones on top. */
const onlyGrew = (before: readonly Mark[], after: readonly Mark[]): boolean =>
  before.every(({ id, tool }, n) => tool === 'pen' && after[n]?.id === id);
