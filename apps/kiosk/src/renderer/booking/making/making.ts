import type { FreeSlotView } from '@madoguchi/protocol';

/** A time that is kept, and until when by the clock of this page, in epoch milliseconds. */
export interface Held {
  readonly bookingId: string;
  readonly slot: FreeSlotView;
  readonly until: number;
}

/** What is said of a booking in the steps after its time; each may be left empty. */
interface Person {
  readonly held: Held;
  readonly name: string;
  readonly phone: string;
}

/** A booking that somebody makes at the kiosk: one question a screen. */
export type Making =
  | { readonly step: 'day' }
  /** `isLapsed`: the time that was kept before is free again. */
  | { readonly step: 'time'; readonly day: string; readonly isLapsed: boolean }
  /** Somebody was quicker: the times that are near. */
  | { readonly step: 'gone'; readonly day: string; readonly nearest: readonly FreeSlotView[] }
  | ({ readonly step: 'name' | 'phone' | 'check' } & Person);

export type MakingEvent =
  | { readonly type: 'day'; readonly day: string }
  | { readonly type: 'held'; readonly held: Held }
  | { readonly type: 'refused'; readonly day: string; readonly nearest: readonly FreeSlotView[] }
  | { readonly type: 'name'; readonly name: string }
  | { readonly type: 'phone'; readonly phone: string }
  /** The time is not kept any more. */
  | { readonly type: 'lapsed' }
  /** Another day, after all. */
  | { readonly type: 'restart' }
  | { readonly type: 'back' };

export const AT_FIRST: Making = { step: 'day' };

/** The one rule by which a booking in the making changes; what does not fit its step changes nothing. */
export function makingStep(before: Making, event: MakingEvent): Making {
  switch (event.type) {
    case 'day':
      return { step: 'time', day: event.day, isLapsed: false };
    case 'held':
      return { step: 'name', held: event.held, name: '', phone: '' };
    case 'refused':
      return { step: 'gone', day: event.day, nearest: event.nearest };
    case 'name':
      return 'held' in before ? { ...before, step: 'phone', name: event.name } : before;
    case 'phone':
      return 'held' in before ? { ...before, step: 'check', phone: event.phone } : before;
    case 'lapsed':
      return 'held' in before ? timesOf(before.held, true) : before;
    case 'restart':
      return AT_FIRST;
    case 'back':
      return back(before);
  }
}

/** One step back; the time is kept until its screen is left. */
function back(before: Making): Making {
  switch (before.step) {
    case 'day':
    case 'time':
      return AT_FIRST;
    case 'gone':
      return { step: 'time', day: before.day, isLapsed: false };
    case 'name':
      return timesOf(before.held, false);
    case 'phone':
      return { ...before, step: 'name' };
    case 'check':
      return { ...before, step: 'phone' };
  }
}

const timesOf = ({ slot }: Held, isLapsed: boolean): Making => ({
  ...{ step: 'time', day: slot.day, isLapsed },
});

/** How long a time is still kept, in minutes that are told: 5 to 1; 0 when it is over. */
export const minutesLeft = ({ until }: Held, now: number): number =>
  Math.max(0, Math.ceil((until - now) / 60_000));
