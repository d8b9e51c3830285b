import { CARD_TEXTS, type CardText, type HandoffCard } from '../handoff/card.ts';

/** A thing that may go to the next desk: a text of the card, or a procedure by its id. */
export type PassedThing = `note:${CardText}` | `procedure:${string}`;

/**
 * つぎの窓口にわたすもの: what of a consultation may go to another desk. Staff ask once, the resident answers at the kiosk.
 *
 * ```
 *  asked ── answer ──► answered ── end (the consultation is over) ──► ended
 *    └───── withdraw, another question ──► withdrawn
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
  | { readonly type: 'answer'; readonly agreed: readonly PassedThing[] }
  | { readonly type: 'withdraw' }
  | { readonly type: 'end' };

/** A question that the resident has not answered yet. */
export const newPassing = (facts: Omit<PassingFacts, 'askedAt'>, now: number): Passing => ({
  ...facts,
  askedAt: now,
  state: 'asked',
});

/**
 * What may go to a desk by the answers of a resident. Of a thing that was asked for twice the last answer stands; what
 * was not asked for may not go.
 */
export function agreedTo(passings: readonly Passing[], toDeskId: string): ReadonlySet<PassedThing> {
  const agreed = new Set<PassedThing>();
  for (const each of passings.filter((p) => p.toDeskId === toDeskId).toSorted(byAnswer)) {
    if (!('agreed' in each)) continue;
    for (const thing of each.things) agreed.delete(thing);
    for (const thing of each.agreed) agreed.add(thing);
  }
  return agreed;
}

/** What the resident was asked for a desk, and did not agree to. */
export function declinedFor(
  passings: readonly Passing[],
  toDeskId: string,
): ReadonlySet<PassedThing> {
  const agreed = agreedTo(passings, toDeskId);
  const asked = passings.filter((p) => p.toDeskId === toDeskId && 'agreed' in p);
  return new Set(asked.flatMap(({ things }) => things).filter((thing) => !agreed.has(thing)));
}

const byAnswer = (a: Passing, b: Passing): number => answeredAt(a) - answeredAt(b);
const answeredAt = (p: Passing): number => ('answeredAt' in p ? p.answeredAt : 0);

/** A card without the texts that its resident does not want to go along. */
export function cardWithout(card: HandoffCard, declined: ReadonlySet<PassedThing>): HandoffCard {
  const passed: Partial<Record<CardText, string>> = {};
  for (const text of CARD_TEXTS) if (declined.has(`note:${text}`)) passed[text] = '';
  return { ...card, ...passed };
}

/** The procedures among the things that may go along. */
export const proceduresIn = (agreed: ReadonlySet<PassedThing>): readonly string[] =>
  [...agreed].flatMap((thing) =>
    thing.startsWith('procedure:') ? [thing.slice('procedure:'.length)] : [],
  );
