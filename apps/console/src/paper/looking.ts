import type { Seat } from '@madoguchi/domain';
import type { Page, PagesState, Surface } from '@madoguchi/protocol';

/** What there is to look at. */
export interface Looking {
  readonly pages: readonly Page[];
  readonly looking: PagesState['looking'];
  /** Whether the live picture of the paper is among it. */
  readonly isShown: boolean;
}

/** Everything that can be looked at, in the order in which it is turned over: the live picture first. */
export const surfacesOf = ({ pages, isShown }: Looking): readonly Surface[] => [
  ...(isShown ? (['paper'] as const) : []),
  ...pages.map(({ id }) => id),
];

/** What somebody looks at; `null` for nothing. What is gone is not looked at. */
export function surfaceOf(there: Looking, seat: Seat): Surface | null {
  const all = surfacesOf(there);
  const said = there.looking[seat];
  if (said !== undefined && all.includes(said)) return said;
  return there.isShown ? 'paper' : (all.at(-1) ?? null);
}

/** Where another one looks, if it is elsewhere than here; whoever has turned nothing yet follows. */
export function elsewhere(there: Looking, other: Seat, mine: Surface | null): Surface | null {
  const said = there.looking[other];
  if (said === undefined || said === mine || !surfacesOf(there).includes(said)) return null;
  return said;
}

/** What comes before or after; `null` at the ends. */
export function turned(there: Looking, from: Surface | null, step: 1 | -1): Surface | null {
  const all = surfacesOf(there);
  if (from === null) return null;
  return all[all.indexOf(from) + step] ?? null;
}

/** Which page of the list it is, from 1; `null` for the live picture and what is gone. */
export function numberOf(pages: readonly Page[], surface: Surface): number | null {
  const at = pages.findIndex(({ id }) => id === surface);
  return at < 0 ? null : at + 1;
}
