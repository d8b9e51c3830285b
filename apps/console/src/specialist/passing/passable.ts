import {
  agreedTo,
  answerFor,
  CARD_TEXTS,
  textsIn,
  type CardText,
  type HandoffCard,
  type PassedThing,
  type PassingAnswer,
} from '@madoguchi/domain';
import type { PassingInCall } from '@madoguchi/protocol';

/** A thing that could go to another desk, beside the texts of the card. */
export interface PassableThing {
  readonly thing: PassedThing;
  readonly name: string;
}

/** What of a consultation could go to another desk, and what its resident was asked. */
export interface Passable {
  readonly passings: readonly PassingInCall[];
  readonly things: readonly PassableThing[];
  /** Whether the resident is there to be asked. */
  readonly mayAsk: boolean;
}

/** One line: a thing, and what became of it for a desk. */
export interface PassingLine {
  readonly thing: PassedThing;
  readonly answer: PassingAnswer;
  /** The question by which it may go along; `null` while it may not. */
  readonly passingId: string | null;
}

/** Every thing with what became of it for a desk, the texts of the card first. */
export function passingLines(
  { passings, things }: Pick<Passable, 'passings' | 'things'>,
  toDeskId: string,
): readonly PassingLine[] {
  const all: PassedThing[] = [
    ...CARD_TEXTS.map((text) => `note:${text}` as const),
    ...things.map(({ thing }) => thing),
  ];
  return all.map((thing) => {
    const answer = answerFor(passings, toDeskId, thing);
    const last = passings.findLast((p) => p.toDeskId === toDeskId && p.agreed.includes(thing));
    return { thing, answer, passingId: answer === 'agreed' ? (last?.passingId ?? null) : null };
  });
}

/** The texts of a card to a desk that go along. */
export const textsFor = (
  passings: readonly PassingInCall[],
  toDeskId: string,
): readonly CardText[] => textsIn(agreedTo(passings, toDeskId));

/** Of the lines those of which a card has something: its texts that say something, and everything else. */
export const saidIn = (lines: readonly PassingLine[], card: HandoffCard): readonly PassingLine[] =>
  lines.filter(({ thing }) => {
    const text = CARD_TEXTS.find((each) => thing === `note:${each}`);
    return text === undefined || card[text].trim() !== '';
  });

/** What is meant to go with these cards and was never asked for, by desk. */
export function unasked(
  passable: Pick<Passable, 'passings' | 'things'>,
  cards: readonly HandoffCard[],
): ReadonlyMap<string, readonly PassedThing[]> {
  const found = new Map<string, readonly PassedThing[]>();
  for (const card of cards) {
    if (card.toDeskId === '') continue;
    const lines = saidIn(passingLines(passable, card.toDeskId), card);
    const open = lines.filter(({ answer }) => answer === 'notAsked').map(({ thing }) => thing);
    if (open.length > 0) found.set(card.toDeskId, open);
  }
  return found;
}
