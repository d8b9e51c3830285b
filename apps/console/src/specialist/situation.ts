import { isResidentHeld, type AwayReason, type Seat } from '@madoguchi/domain';
import type { ConsoleView, CurrentView, OfferView } from '@madoguchi/protocol';

/** The views of a consultation in a call, and of one that waits to be written up. */
export type ServingView = Exclude<CurrentView, { state: 'wrapUp' }>;
export type WrapUpView = Extract<CurrentView, { state: 'wrapUp' }>;
export type TransferringView = Extract<CurrentView, { state: 'transferring' }>;

/** The availability that a specialist can set. */
export type AvailabilityChoice =
  { readonly state: 'available' } | { readonly state: 'away'; readonly reason: AwayReason };

/** The content of the middle of the screen; derived from the view alone. */
export type Situation =
  | { readonly activity: 'ringing'; readonly offer: OfferView }
  | { readonly activity: 'serving'; readonly current: ServingView }
  | { readonly activity: 'wrapUp'; readonly current: WrapUpView }
  | { readonly activity: 'available' }
  | { readonly activity: 'away'; readonly reason: AwayReason | null };

/** Whether nobody is served or written up: an offer that rings covers the same screen. */
export const isIdle = (
  situation: Situation,
): situation is Extract<Situation, { activity: 'available' | 'away' | 'ringing' }> =>
  situation.activity !== 'serving' && situation.activity !== 'wrapUp';

/** Derives the situation from a view. A specialist who cannot be rung is away. */
export function situationOf(view: ConsoleView): Situation {
  const { current, offer, me } = view;
  if (current?.state === 'wrapUp') return { activity: 'wrapUp', current };
  if (current) return { activity: 'serving', current };
  if (offer) return { activity: 'ringing', offer };
  if (me.activity === 'away' || me.activity === 'offline') {
    return { activity: 'away', reason: me.awayReason };
  }
  return { activity: 'available' };
}

/** Whether I can accept an invitation of a colleague: only without a consultation of my own. */
export function mayJoin(view: Pick<ConsoleView, 'asked' | 'current' | 'offer'>): boolean {
  return view.asked !== null && view.current === null && view.offer === null;
}

/** The rights in a call, by my role and by its state. */
export interface CallRights {
  readonly hold: boolean;
  readonly transfer: boolean;
  readonly invite: boolean;
  readonly end: boolean;
  readonly part: boolean;
  readonly giveBack: boolean;
  readonly record: boolean;
}

/** Derives the rights from a view; the server checks them again. */
export function rightsIn(current: ServingView): CallRights {
  const { role, state, cameWith } = current;
  const leads = role === 'lead';
  const handing = state === 'transferring';
  return {
    hold: leads && !handing,
    transfer: leads && !handing,
    invite: leads,
    end: leads,
    part: role === 'joined',
    giveBack: role === 'next' || (leads && !handing && cameWith !== null),
    record: leads,
  };
}

/** The seat of the large picture: the resident's, or another participant's while the resident is held. */
export function mainSeat(current: ServingView): Seat {
  if (!isResidentHeld(current)) return 'kiosk';
  const other = current.present.find(({ seat }) => seat !== 'kiosk' && seat !== current.mySeat);
  return other?.seat ?? 'kiosk';
}

/**
 * Seconds until a ringing offer goes to somebody else, to the nearest one: the page knows the server's time to some
 * milliseconds, and of 20 s there are never 21 left.
 */
export function secondsLeft(offer: { readonly expiresAt: number }, now: number): number {
  return Math.max(0, Math.round((offer.expiresAt - now) / 1000));
}

/** Whether I can take over a write-up: now, after the current consultation, or never. */
export type TakingOver = 'now' | 'later' | 'never';

/** Derives it from a view; the server checks it again. */
export function takingOver({
  me,
  current,
  offer,
}: Pick<ConsoleView, 'me' | 'current' | 'offer'>): TakingOver {
  if (me.role !== 'specialist') return 'never';
  return current === null && offer === null ? 'now' : 'later';
}
