import type { Needs, Skills, Support } from '../needs.ts';
import type { BookingRules } from './rules.ts';
import type { SET_ASIDE_KINDS } from './setAside.ts';

/** Somebody who can be booked, or who interprets. */
export interface BookablePerson {
  readonly id: string;
  readonly skills: Skills;
}

/** The ward as whoever looks for a free slot sees it. Sets of quanta are those of `quanta.ts`. */
export interface BookingWorld {
  rulesOf(deskId: string): BookingRules;
  /** When somebody can talk to a desk from a center; from none, for a callback, when the desk is open. */
  opens(deskId: string, centerId: string | null, day: string): bigint;
  /** The kiosks of a center, in the order in which they are given. */
  kiosksAt(centerId: string): readonly string[];
  peopleOf(deskId: string): readonly BookablePerson[];
  interpreters(): readonly BookablePerson[];
  /** When a person or a kiosk is somebody's already (`staffResource`, `kioskResource`). */
  taken(resource: string, day: string): bigint;
  /** When time of it is set aside for others than who needs these supports. */
  aside(
    kind: (typeof SET_ASIDE_KINDS)[number],
    id: string,
    day: string,
    supports: readonly Support[],
  ): bigint;
}

/** What somebody wants to book, at one or at several places. */
export interface SlotQuestion {
  /** From where to which desk; what comes first is preferred at the same time. */
  readonly places: readonly { readonly centerId: string; readonly deskId: string }[];
  readonly topicIds: readonly string[];
  readonly needs: Needs;
  /** Whether it needs a booth; a callback needs none. */
  readonly withKiosk: boolean;
  /** This booth and no other; `null` for any of the center. */
  readonly kioskId: string | null;
  /** This person and nobody else; `null` for anyone of the desk. */
  readonly staffId: string | null;
  /** The first and the last day. */
  readonly fromDay: string;
  readonly untilDay: string;
  /** As many slots of each place at most. */
  readonly limit: number;
}

export interface FreeSlot {
  readonly day: string;
  readonly start: number;
  readonly minutes: number;
  readonly centerId: string;
  readonly deskId: string;
}
