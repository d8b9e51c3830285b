import type { KioskPaperSnapshot } from '@madoguchi/client';
import type { PagesState, Surface } from '@madoguchi/protocol';

/** What the kiosk shows of the paper and the pages; `null` where there is nothing of them. */
export function surfaceOf(
  pages: PagesState | null,
  { showing }: Pick<KioskPaperSnapshot, 'showing'>,
): Surface | null {
  const all = pages?.pages ?? [];
  const isLive = showing.state === 'shown';
  const looking = pages?.looking.kiosk ?? null;
  const isThere =
    looking === 'paper' ? isLive : looking !== null && all.some(({ id }) => id === looking);
  if (looking !== null && isThere) return looking;
  return isLive ? 'paper' : (all.at(-1)?.id ?? null);
}

/**
 * What the kiosk turns to because a member of staff did: whoever looks at the same stays with them, whoever has gone
 * to something else stays there. `null`: it stays where it is.
 */
export function turnedTo(
  before: PagesState['looking'],
  { looking, pages }: PagesState,
  surface: Surface | null,
): Surface | null {
  if (surface === null) return null;
  for (const [seat, place] of Object.entries(looking)) {
    const former = before[seat as keyof typeof before];
    const isTurned = seat.startsWith('staff:') && former === surface && place !== surface;
    if (isTurned && place !== undefined && pages.some(({ id }) => id === place)) return place;
  }
  return null;
}

/** The number of a page among all, from 1; `null` for the live picture and for a page that is gone. */
export function pageNumber(pages: PagesState | null, surface: Surface | undefined): number | null {
  const at = pages?.pages.findIndex(({ id }) => id === surface) ?? -1;
  return at === -1 ? null : at + 1;
}
