import { RECORD_TEXTS, type RecordTexts } from '../consultation/outcome.ts';

/** 引継ぎカード: what the next desk has to know; the words of a record, and what is to be done next. */
export interface HandoffCard extends RecordTexts {
  /** 書類, as long as the texts of a record at most. */
  readonly papers: string;
  /** 次の窓口. */
  readonly toDeskId: string;
  /** By when it has to be settled, `YYYY-MM-DD`. */
  readonly dueDay: string;
}

/** The free texts of a card, in its order. */
export const CARD_TEXTS = [...RECORD_TEXTS, 'papers'] as const;
export type CardText = (typeof CARD_TEXTS)[number];

/** Fields that have to say something before a card is sent (なし is something). */
export const CARD_FIELDS = [...CARD_TEXTS, 'toDeskId', 'dueDay'] as const;
export type CardField = (typeof CARD_FIELDS)[number];

/**
 * Which fields of a card say nothing, or name a day that is past; `today` as `YYYY-MM-DD`. Of its texts those count that
 * go along: what stays with its sender may say nothing.
 */
export function missingIn(
  card: HandoffCard,
  today: string,
  goes: readonly CardText[],
): readonly CardField[] {
  return CARD_FIELDS.filter((field) => {
    if (field === 'dueDay') return !isDay(card.dueDay) || card.dueDay < today;
    const isAsked = field === 'toDeskId' || goes.includes(field);
    return isAsked && card[field].trim() === '';
  });
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);
