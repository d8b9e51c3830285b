import type { RowsBy } from './placement.ts';
import type { Place } from './places.ts';
import type { Shape } from './weekDays.ts';

/** What a timetable shows. */
export interface Chosen {
  readonly place: Place | null;
  readonly shape: Shape;
  readonly by: RowsBy;
  readonly day: string;
}
