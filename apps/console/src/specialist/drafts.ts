import { EMPTY_DRAFT, type OutcomeDraft } from './outcomeDraft.ts';

/** Drafts by consultation. Kept in memory only: a draft is personal data. */
export type Drafts = Readonly<Record<string, OutcomeDraft>>;

export type DraftEvent =
  | {
      readonly type: 'edited';
      readonly consultationId: string;
      readonly change: Partial<OutcomeDraft>;
    }
  | { readonly type: 'written'; readonly consultationId: string }
  /** Whoever wrote them has gone. */
  | { readonly type: 'forgotten' };

/** The draft of a consultation, empty when nothing was written yet. */
export function draftOf(drafts: Drafts, consultationId: string): OutcomeDraft {
  return drafts[consultationId] ?? EMPTY_DRAFT;
}

/** Applies an edit, or forgets a draft that has become a record. */
export function reduceDrafts(drafts: Drafts, event: DraftEvent): Drafts {
  if (event.type === 'forgotten') return {};
  const { [event.consultationId]: draft = EMPTY_DRAFT, ...others } = drafts;
  if (event.type === 'written') return others;
  return { ...others, [event.consultationId]: { ...draft, ...event.change } };
}

/** Whether leaving the page would lose words that somebody has typed. */
export function hasUnsavedNote(drafts: Drafts): boolean {
  return Object.values(drafts).some((draft) => draft.note.trim() !== '');
}
