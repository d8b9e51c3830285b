import { CARD_TEXTS, type CardText, type HandoffCard } from '../handoff/card.ts';
import type { PassedThing } from './state.ts';

/** A question as far as its answer counts: a record, or what a screen knows of it, in the order in which they were asked. */
export interface AnsweredPassing {
  readonly state: string;
  readonly toDeskId: string;
  readonly things: readonly PassedThing[];
  readonly agreed?: readonly PassedThing[];
}

/** What became of a thing for a desk. */
export type PassingAnswer = 'agreed' | 'declined' | 'asked' | 'notAsked';

/** Of a thing that was asked for twice the last answer stands; a question without an answer takes none back. */
export function answerFor(
  passings: readonly AnsweredPassing[],
  toDeskId: string,
  thing: PassedThing,
): PassingAnswer {
  const about = passings.filter((p) => p.toDeskId === toDeskId && p.things.includes(thing));
  if (about.some(({ state }) => state === 'asked')) return 'asked';
  const last = about.findLast(isAnswered);
  if (last === undefined) return 'notAsked';
  return last.agreed?.includes(thing) === true ? 'agreed' : 'declined';
}

/** What may go to a desk by the answers of a resident; what was not asked for may not. */
export function agreedTo(
  passings: readonly AnsweredPassing[],
  toDeskId: string,
): ReadonlySet<PassedThing> {
  const agreed = new Set<PassedThing>();
  for (const each of passings.filter((p) => p.toDeskId === toDeskId && isAnswered(p))) {
    for (const thing of each.things) agreed.delete(thing);
    for (const thing of each.agreed ?? []) agreed.add(thing);
  }
  return agreed;
}

const isAnswered = ({ state }: AnsweredPassing): boolean =>
  state === 'answered' || state === 'ended';

/** The texts of a card that may go along. */
export const textsIn = (agreed: ReadonlySet<PassedThing>): readonly CardText[] =>
  CARD_TEXTS.filter((text) => agreed.has(`note:${text}`));

/** What of a card goes to its desk, and the texts that stay with whoever wrote it. */
export interface SplitCard {
  readonly card: HandoffCard;
  readonly kept: KeptTexts;
}

export type KeptTexts = Readonly<Partial<Record<CardText, string>>>;

/** Divides a card: only texts that the resident agreed to go along; desk and day always do. */
export function splitCard(card: HandoffCard, agreed: ReadonlySet<PassedThing>): SplitCard {
  const goes = textsIn(agreed);
  const passed: Partial<Record<CardText, string>> = {};
  const kept: Partial<Record<CardText, string>> = {};
  for (const text of CARD_TEXTS) {
    if (goes.includes(text)) continue;
    passed[text] = '';
    if (card[text] !== '') kept[text] = card[text];
  }
  return { card: { ...card, ...passed }, kept };
}

/** The card as its sender wrote it. */
export const wholeCard = ({ card, kept }: SplitCard): HandoffCard => ({ ...card, ...kept });

/** The procedures among the things that may go along. */
export const proceduresIn = (things: Iterable<PassedThing>): readonly string[] =>
  idsIn(things, 'procedure:');

/** The pages of the call among them. */
export const pageIdsIn = (things: Iterable<PassedThing>): readonly string[] =>
  idsIn(things, 'page:');

const idsIn = (things: Iterable<PassedThing>, kind: string): readonly string[] =>
  [...things].flatMap((thing) => (thing.startsWith(kind) ? [thing.slice(kind.length)] : []));
