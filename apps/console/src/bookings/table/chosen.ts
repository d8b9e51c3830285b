import type { RowsBy } from './placement.ts';
import type { Place } from './places.ts';
import type { Shape } from './weekDays.ts';

/** The place and the days that a timetable shows. */
export interface Chosen {
  readonly place: Place | null;
  readonly shape: Shape;
  readonly by: RowsBy;
  readonly day: string;
}
