const WALL_PATH = '/console/board';
const PLACE = 'place';

/** The address of the large board of a place. */
export const wallAddress = (placeId: string): string =>
  `${WALL_PATH}?${new URLSearchParams({ [PLACE]: placeId }).toString()}`;

/** What an address says of a large board: which place it shows; `null` where it is another page. */
export function wallIn({
  pathname,
  search,
}: Pick<Location, 'pathname' | 'search'>): { readonly placeId: string | null } | null {
  if (pathname.replace(/\/$/, '') !== WALL_PATH) return null;
  return { placeId: new URLSearchParams(search).get(PLACE) };
}
