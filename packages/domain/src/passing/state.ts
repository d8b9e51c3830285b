import type { CardText } from '../handoff/card.ts';

/**
 * A thing that may go to the next desk: a text of the card, what the center said beforehand (申し送り), a procedure or a
 * page of the call by its id. What a resident is asked for is one of these, and nothing else of what was written,
 * filled in or shown leaves a desk.
 */
export type PassedThing = `note:${CardText}` | 'remark' | `procedure:${string}` | `page:${string}`;

/**
 * つぎの窓口にわたすもの: what of a consultation may go to another desk. Staff ask once, the resident answers at the kiosk.
 *
 * ```
 *            answer                 end (the consultation is over)
 *  asked ─────────────► answered ──────────────────────────────────► ended
 *    │                   ▲    │
 *    │                   └────┘ keepBack (staff let a thing stay)
 *    └─ withdraw, another question ──► withdrawn
 * ```
 */
export type Passing = PassingFacts &
  (
    | { readonly state: 'asked' | 'withdrawn' }
    | {
        readonly state: 'answered' | 'ended';
        /** What of it the resident agreed to; nothing of it is an answer, too. */
        readonly agreed: readonly PassedThing[];
        readonly answeredAt: number;
      }
  );

interface PassingFacts {
  readonly id: string;
  readonly consultationId: string;
  readonly toDeskId: string;
  readonly things: readonly PassedThing[];
  /** Who of staff asked. */
  readonly askedBy: string;
  readonly askedAt: number;
}

export type PassingEvent =
  | {
      readonly type: 'answer';
      readonly agreed: readonly PassedThing[];
      /** What is no longer there; it counts as not asked. */
      readonly gone: readonly PassedThing[];
    }
  /** Staff let a thing stay after all that the resident agreed to. */
  | { readonly type: 'keepBack'; readonly thing: PassedThing }
  | { readonly type: 'withdraw' }
  | { readonly type: 'end' };

/** A question that the resident has not answered yet. */
export const newPassing = (facts: Omit<PassingFacts, 'askedAt'>, now: number): Passing => ({
  ...facts,
  askedAt: now,
  state: 'asked',
});
