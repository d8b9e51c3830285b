import { RECORD_TEXTS } from '@madoguchi/domain';
import { createContext, useContext } from 'react';
import { hasWords } from './handoff/cardDraft.ts';
import { EMPTY_DRAFT, type OutcomeDraft } from './outcomeDraft.ts';

/**
 * Drafts by what they are about: a consultation, or a handoff that came back. Kept in memory only: a
 * draft is personal data.
 */
export type Drafts = Readonly<Record<string, OutcomeDraft>>;

export type DraftEvent =
  | {
      readonly type: 'edited';
      readonly about: string;
      readonly change: Partial<OutcomeDraft>;
    }
  | { readonly type: 'written'; readonly about: string }
  /** The author has signed out. */
  | { readonly type: 'forgotten' };

/** The draft about something, empty when nothing was written yet. */
export function draftOf(drafts: Drafts, about: string): OutcomeDraft {
  return drafts[about] ?? EMPTY_DRAFT;
}

/** Applies an edit, or forgets a draft that has become a record. */
export function reduceDrafts(drafts: Drafts, event: DraftEvent): Drafts {
  if (event.type === 'forgotten') return {};
  const { [event.about]: draft = EMPTY_DRAFT, ...others } = drafts;
  if (event.type === 'written') return others;
  return { ...others, [event.about]: { ...draft, ...event.change } };
}

/** Whether leaving the page would lose words that somebody has typed. */
export function hasUnsavedWords(drafts: Drafts): boolean {
  return Object.values(drafts).some(
    (draft) =>
      RECORD_TEXTS.some((field) => draft[field].trim() !== '') ||
      draft.handoffs.length > 0 ||
      hasWords(draft.card),
  );
}

export type KeptDrafts = readonly [drafts: Drafts, edit: (event: DraftEvent) => void];

export const DraftsContext = createContext<KeptDrafts | null>(null);

/** The drafts of the signed-in person, kept above the work screens, which are unmounted in between. */
export function useDrafts(): KeptDrafts {
  const drafts = useContext(DraftsContext);
  if (!drafts) throw new TypeError('no drafts above this component');
  return drafts;
}
