import { useEffect, useReducer } from 'react';
import { hasUnsavedNote, reduceDrafts } from './drafts.ts';

/** Drafts in memory; leaving the page with words in one of them is asked about. */
export function useDrafts() {
  const [drafts, dispatch] = useReducer(reduceDrafts, {});
  const unsaved = hasUnsavedNote(drafts);
  useEffect(() => {
    if (!unsaved) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
  return [drafts, dispatch] as const;
}
