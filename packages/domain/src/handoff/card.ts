/** 引継ぎカード: what the next desk has to know. Each field at most `CARD_FIELD_LIMIT` characters. */
export interface HandoffCard {
  /** 主訴. */
  readonly matter: string;
  /** 伝えた事. */
  readonly told: string;
  /** 約束. */
  readonly promised: string;
  /** 書類. */
  readonly papers: string;
  /** 次の窓口. */
  readonly toDeskId: string;
  /** By when it has to be settled, `YYYY-MM-DD`. */
  readonly dueDay: string;
}

export const CARD_FIELD_LIMIT = 500;
/** Fields that have to say something before a card is sent (なし is something). */
export const CARD_FIELDS = ['matter', 'told', 'promised', 'papers', 'toDeskId', 'dueDay'] as const;
export type CardField = (typeof CARD_FIELDS)[number];

/** Which fields of a card say nothing, or name a day that is past; `today` as `YYYY-MM-DD`. */
export function missingIn(card: HandoffCard, today: string): readonly CardField[] {
  return CARD_FIELDS.filter((field) =>
    field === 'dueDay' ? !isDay(card.dueDay) || card.dueDay < today : card[field].trim() === '',
  );
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);
