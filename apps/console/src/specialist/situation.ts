import type { AwayReason } from '@madoguchi/domain';
import type { ConsoleView, CurrentView, OfferView } from '@madoguchi/protocol';

/** A consultation in which the two are together, and one that waits to be written up. */
export type ServingView = Exclude<CurrentView, { state: 'wrapUp' }>;
type WrapUpView = Extract<CurrentView, { state: 'wrapUp' }>;

/** What a specialist can say of themselves. */
export type PresenceChoice =
  { readonly state: 'available' } | { readonly state: 'away'; readonly reason: AwayReason };

/** What the middle of the screen is about; follows from the view alone. */
export type Situation =
  | { readonly activity: 'ringing'; readonly offer: OfferView }
  | { readonly activity: 'serving'; readonly current: ServingView }
  | { readonly activity: 'wrapUp'; readonly current: WrapUpView }
  | { readonly activity: 'available' }
  | { readonly activity: 'away'; readonly reason: AwayReason | null };

/** Reads the situation out of a view. Somebody whom nobody can ring is away. */
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

/** Whole seconds until a ringing offer goes to somebody else. */
export function secondsLeft(offer: { readonly expiresAt: number }, now: number): number {
  return Math.max(0, Math.ceil((offer.expiresAt - now) / 1000));
}
