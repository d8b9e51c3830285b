import { isResidentHeld, type AwayReason, type Seat } from '@madoguchi/domain';
import type { ConsoleView, CurrentView, OfferView } from '@madoguchi/protocol';

/** A consultation in which the two are together, and one that waits to be written up. */
export type ServingView = Exclude<CurrentView, { state: 'wrapUp' }>;
export type WrapUpView = Extract<CurrentView, { state: 'wrapUp' }>;
export type TransferringView = Extract<CurrentView, { state: 'transferring' }>;

/** What a specialist can say of themselves. */
export type AvailabilityChoice =
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

/** Whether I can say yes to a colleague who asks me: one thing at a time. */
export function mayJoin(view: Pick<ConsoleView, 'asked' | 'current' | 'offer'>): boolean {
  return view.asked !== null && view.current === null && view.offer === null;
}

/** What I may do in a call, by the part that I have in it and by its state. */
export interface CallRights {
  readonly hold: boolean;
  readonly transfer: boolean;
  readonly invite: boolean;
  readonly end: boolean;
  readonly part: boolean;
  readonly giveBack: boolean;
  readonly record: boolean;
}

/** Reads out of a view what is possible; the server decides again. */
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
    record: role !== 'joined',
  };
}

/** Whose picture is the large one: the resident's, or while they are held that of who else is there. */
export function mainSeat(current: ServingView): Seat {
  if (!isResidentHeld(current)) return 'kiosk';
  const other = current.present.find(({ seat }) => seat !== 'kiosk' && seat !== current.mySeat);
  return other?.seat ?? 'kiosk';
}

/** Whole seconds until a ringing offer goes to somebody else. */
export function secondsLeft(offer: { readonly expiresAt: number }, now: number): number {
  return Math.max(0, Math.ceil((offer.expiresAt - now) / 1000));
}

/** Whether I can write up in the place of a colleague: now, after what I have in hand, or never. */
export type TakingOver = 'now' | 'later' | 'never';

/** Reads it out of a view; the server decides again. One thing at a time. */
export function takingOver({
  me,
  current,
  offer,
}: Pick<ConsoleView, 'me' | 'current' | 'offer'>): TakingOver {
  if (me.role !== 'specialist') return 'never';
  return current === null && offer === null ? 'now' : 'later';
}
