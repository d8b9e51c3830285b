import type { CardField, CardText, HandoffCard, RecordText, RecordTexts } from '@madoguchi/domain';
import { CARD_FIELDS, CARD_TEXTS, missingIn, RECORD_TEXTS } from '@madoguchi/domain';
import { EMPTY_TEXTS, trimmedTexts, wrongText, type WrongText } from '../written/texts.ts';

/** A 引継ぎカード in the form: the same fields, any of which may be empty. */
export type CardDraft = HandoffCard;

export const EMPTY_CARD: CardDraft = { ...EMPTY_TEXTS, papers: '', toDeskId: '', dueDay: '' };

/** A problem of a card. */
export interface CardProblem {
  readonly field: CardField;
  readonly problem: WrongText | 'past';
}

/**
 * The problems of a card in the order of its fields; `today` as `YYYY-MM-DD`. Of its texts only those have to say something
 * that go along.
 */
export function cardProblems(
  card: CardDraft,
  today: string,
  goes: readonly CardText[],
): CardProblem[] {
  const missing = missingIn(card, today, goes);
  return CARD_FIELDS.flatMap((field): CardProblem[] => {
    if (missing.includes(field)) return [{ field, problem: whyMissing(card, field) }];
    const problem = isText(field) ? wrongText(card[field]) : null;
    return problem === null || problem === 'missing' ? [] : [{ field, problem }];
  });
}

/** The card as it is sent: without the blanks around its words. */
export const trimmedCard = (card: CardDraft): HandoffCard => ({
  ...card,
  ...trimmedTexts(CARD_TEXTS, card),
});

/** Whether somebody has typed anything that would be lost. */
export const hasWords = (card: CardDraft | null): boolean =>
  card !== null && CARD_TEXTS.some((field) => card[field].trim() !== '');

const isText = (field: CardField): field is CardText => CARD_TEXTS.some((text) => text === field);

const whyMissing = (card: CardDraft, field: CardField): CardProblem['problem'] =>
  field === 'dueDay' && card.dueDay !== '' ? 'past' : 'missing';

/**
 * A card as its form opens: what has been written of the consultation stands in it, as far as the card says
 * nothing of its own. It is the same vocabulary, so that nothing is written twice.
 */
export function cardToBegin(
  draft: RecordTexts & { readonly card: CardDraft | null },
  dueDay: string,
): CardDraft {
  const card = draft.card ?? { ...EMPTY_CARD, dueDay };
  const texts: Partial<Record<RecordText, string>> = {};
  for (const field of RECORD_TEXTS) if (card[field] === '') texts[field] = draft[field];
  return { ...card, ...texts };
}
