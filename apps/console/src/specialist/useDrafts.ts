import { createContext, useContext } from 'react';
import type { DraftEvent, Drafts } from './drafts.ts';

export type KeptDrafts = readonly [drafts: Drafts, edit: (event: DraftEvent) => void];

export const DraftsContext = createContext<KeptDrafts | null>(null);

/** The drafts of whoever is signed in; they are kept above the work, which comes and goes. */
export function useDrafts(): KeptDrafts {
  const drafts = useContext(DraftsContext);
  if (!drafts) throw new TypeError('no drafts above this component');
  return drafts;
}
