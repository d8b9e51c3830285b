import type { FreeSlot } from '../booking/index.ts';

/** Everything that can happen to somebody on the list. */
export type StandbyEvent =
  /** A slot that suits them came free, until then. */
  | { readonly type: 'comeFree'; readonly slot: FreeSlot; readonly until: number }
  /** What came free is somebody else's, or not offered any more. */
  | { readonly type: 'goneAgain' }
  /** Staff keep it while they ask. */
  | { readonly type: 'hold'; readonly slot: FreeSlot; readonly bookingId: string }
  /** What was kept for them is free again. */
  | { readonly type: 'letGo' }
  /** They do not want this one: the next on the list is asked. */
  | { readonly type: 'decline' }
  | { readonly type: 'book' }
  | { readonly type: 'withdraw' }
  /** Their last day is over. */
  | { readonly type: 'over' };
