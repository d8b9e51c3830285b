import type { CardField, HandoffCard } from '@madoguchi/domain';
import { CARD_FIELD_LIMIT, CARD_FIELDS, missingIn } from '@madoguchi/domain';

/** A 引継ぎカード in the form: the same fields, any of which may be empty. */
export type CardDraft = HandoffCard;

/** The fields of a card that are free text, in its order. */
export const CARD_TEXTS = ['matter', 'told', 'promised', 'papers'] as const;
export type CardText = (typeof CARD_TEXTS)[number];

export const EMPTY_CARD: CardDraft = {
  matter: '',
  told: '',
  promised: '',
  papers: '',
  toDeskId: '',
  dueDay: '',
};

/** A problem of a card. */
export interface CardProblem {
  readonly field: CardField;
  readonly problem: 'missing' | 'tooLong' | 'past';
}

/** The problems of a card in the order of its fields; `today` as `YYYY-MM-DD`. */
export function cardProblems(card: CardDraft, today: string): CardProblem[] {
  const missing = missingIn(card, today);
  return CARD_FIELDS.flatMap((field): CardProblem[] => {
    if (missing.includes(field)) return [{ field, problem: whyMissing(card, field) }];
    return card[field].trim().length > CARD_FIELD_LIMIT ? [{ field, problem: 'tooLong' }] : [];
  });
}

/** The card as it is sent: without the blanks around its words. */
export function trimmedCard(card: CardDraft): HandoffCard {
  const texts = Object.fromEntries(CARD_TEXTS.map((field) => [field, card[field].trim()]));
  return { ...card, ...texts };
}

/** Whether somebody has typed anything that would be lost. */
export const hasWords = (card: CardDraft | null): boolean =>
  card !== null && CARD_TEXTS.some((field) => card[field].trim() !== '');

const whyMissing = (card: CardDraft, field: CardField): CardProblem['problem'] =>
  field === 'dueDay' && card.dueDay !== '' ? 'past' : 'missing';

/**
 * The card at the beginning of a transfer: with the note of the call, which would
 * be lost with a cold transfer. A card that was begun before is kept as it is.
 */
export function cardToBegin(
  { card, note }: { readonly card: CardDraft | null; readonly note: string },
  today: string,
): CardDraft {
  // The resident is waiting, so the due day is today as a rule.
  return card ?? { ...EMPTY_CARD, told: note.trim(), dueDay: today };
}

/** Whether the card contains the note of the call. */
export const holdsNote = (card: CardDraft, note: string): boolean =>
  CARD_TEXTS.some((field) => card[field].includes(note.trim()));
