import type { Seat } from '@madoguchi/domain';
import {
  marksDocument,
  marksOn,
  PLAIN_SHAPE,
  type MarksOperation,
  type MarksState,
} from '@madoguchi/protocol';
import { mapSurface, type SurfaceMapping } from '../../geometry/mapping.ts';
import type { Sheet } from '../hands/hand.ts';

/** A layer of 1,000 × 1,000 CSS pixels over a square picture: one pixel is ten places. */
export const thousand = mapSurface(
  { width: 500, height: 500, shape: PLAIN_SHAPE },
  { width: 1_000, height: 1_000 },
);

/** A sheet whose document is applied at once, and what was asked of it. */
export class TestSheet implements Sheet {
  readonly surface = 'paper';
  readonly asked: MarksOperation[] = [];
  document: MarksState = marksDocument.empty();
  #last = 0;
  readonly #by: Seat;
  readonly #mapping: SurfaceMapping;

  constructor(by: Seat = 'kiosk', mapping = thousand) {
    this.#by = by;
    this.#mapping = mapping;
  }

  readonly mapping = (): SurfaceMapping => this.#mapping;
  readonly state = (): MarksState => this.document;

  newId(): string {
    this.#last += 1;
    return `mark-${String(this.#last).padStart(3, '0')}`;
  }

  edit(operation: MarksOperation): boolean {
    this.asked.push(operation);
    this.document = marksDocument.apply(this.document, operation, this.#by);
    return true;
  }

  marks() {
    return marksOn(this.document, 'paper');
  }
}
