import { SHAPES, type Shape } from './table/weekDays.ts';

/** The part that the page of the bookings shows. */
export const VIEWS = ['find', 'table', 'standby', 'calls', 'settle'] as const;
export type ShownView = (typeof VIEWS)[number];

const PREFIX = '#bookings/';

/** The part that the fragment of an address asks for, so that a reload and a bookmark come back to it: `#bookings/week`. */
export function viewIn(hash: string): { readonly view: ShownView; readonly shape: Shape } | null {
  const named = hash.startsWith(PREFIX) ? hash.slice(PREFIX.length) : '';
  const shape = SHAPES.find((each) => each === named);
  if (shape) return { view: 'table', shape };
  const view = VIEWS.find((each) => each === named);
  return view ? { view, shape: 'day' } : null;
}

/** The fragment for what is shown. */
export const hashOf = (view: ShownView, shape: Shape): string =>
  `${PREFIX}${view === 'table' ? shape : view}`;
