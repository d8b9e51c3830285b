import { MOST_COORDINATES, type Point } from '@madoguchi/protocol';
import { flat, thinnedTo } from '../thin.ts';
import { Beat } from './beat.ts';
import type { SurfaceMapping } from '../../geometry/mapping.ts';
import type { Hand, Live, Sheet } from './hand.ts';

/** Nobody sees a place that is nearer to the line than this, in CSS pixels. */
const TOLERANCE = 0.4;
/** Places nearer than this to the one before add nothing. */
const STEP = 1;
/** Of one beat; beyond it the channel's bytes do not suffice (LD8). */
const MOST_OF_BEAT = 100;
/** As many wait for the beat before they are thinned. */
const MOST_WAITING = 512;

/** What a pen writes on: a picture with marks, or the paper of a line that is drawn by hand. */
type PenSheet = Pick<Sheet, 'surface' | 'newId' | 'edit'> & {
  mapping(): Pick<SurfaceMapping, 'toSource'>;
};

/** The first place goes at once, so that the far end sees where the pen is; what follows goes beat by beat. */
class PenHand implements Hand {
  readonly #sheet: PenSheet;
  readonly #beat = new Beat(() => {
    this.#send();
  });
  #id = '';
  /** How many places the stroke has in the document; another stroke goes on where it is full. */
  #length = 0;
  #waiting: Point[] = [];
  /** The last place that the document has. */
  #last: Point;
  #isOver = false;

  constructor(sheet: PenSheet, at: Point) {
    this.#sheet = sheet;
    this.#last = at;
    this.#waiting = [at];
    this.#beat.now();
  }

  move(places: readonly Point[]): void {
    if (this.#isOver) return;
    for (const place of places) {
      const before = this.#waiting.at(-1) ?? this.#last;
      if (Math.hypot(place.x - before.x, place.y - before.y) < STEP) continue;
      this.#waiting.push(place);
      if (this.#waiting.length > MOST_WAITING) this.#thin();
    }
    if (this.#waiting.length > 0) this.#beat.ask();
  }

  up(): void {
    this.#beat.stop();
    this.#send();
    this.#isOver = true;
  }

  live(): Live | null {
    return this.#isOver ? null : { kind: 'tail', along: [this.#last, ...this.#waiting] };
  }

  #thin(): void {
    const all = thinnedTo(MOST_OF_BEAT, [this.#last, ...this.#waiting], TOLERANCE);
    this.#waiting = all.slice(1);
  }

  #send(): void {
    if (this.#isOver || this.#waiting.length === 0) return;
    if (this.#id !== '') this.#thin();
    const places = this.#waiting;
    const isNew = this.#id === '' || this.#length + places.length > MOST_COORDINATES / 2;
    const done = isNew ? this.#begin(places) : this.#extend(places);
    this.#isOver = !done;
    this.#last = places.at(-1) ?? this.#last;
    this.#waiting = [];
  }

  #begin(places: readonly Point[]): boolean {
    const sheet = this.#sheet;
    const all = this.#id === '' ? places : [this.#last, ...places];
    this.#id = sheet.newId();
    this.#length = all.length;
    const { surface } = sheet;
    const points = this.#points(all);
    return sheet.edit({ type: 'begin', id: this.#id, surface, tool: 'pen', points });
  }

  #extend(places: readonly Point[]): boolean {
    this.#length += places.length;
    return this.#sheet.edit({ type: 'extend', id: this.#id, points: this.#points(places) });
  }

  #points(places: readonly Point[]): number[] {
    const mapping = this.#sheet.mapping();
    return flat(places.map((place) => mapping.toSource(place)));
  }
}

export const penDown = (sheet: PenSheet, at: Point): Hand => new PenHand(sheet, at);
