import type { OpenDocument } from '@madoguchi/client';
import type { MarksOperation, MarksState, Point, Surface } from '@madoguchi/protocol';
import type { SurfaceMapping } from '../../geometry/mapping.ts';

/** The marks of a call, as its model opens them. */
export type MarksOpen = OpenDocument<MarksState, MarksOperation>;

/** What somebody draws on. */
export interface Sheet {
  readonly surface: Surface;
  /** As it is shown at this moment. */
  mapping(): SurfaceMapping;
  /** Does it, and tells whether it was possible. */
  edit(operation: MarksOperation): boolean;
  state(): MarksState | null;
  /** A name for a mark that nobody else gives. */
  newId(): string;
}

/** What a finger does from touching the sheet until it leaves it; places are those of the layer, in CSS pixels. */
export interface Hand {
  move(places: readonly Point[]): void;
  up(): void;
  /** What is under the finger and not in the document yet. */
  live(): Live | null;
}

/** Drawn over the document's marks, by the page that draws and before anybody else knows of it. */
export type Live =
  /** The end of a stroke, from the last place that the document has. */
  | { readonly kind: 'tail'; readonly along: readonly Point[] }
  /** A whole mark; that of the document with this id is not drawn meanwhile. */
  | { readonly kind: 'whole'; readonly id: string; readonly points: readonly number[] };

/** A hand that is put down at a place. */
export type PutDown = (sheet: Sheet, at: Point) => Hand;
