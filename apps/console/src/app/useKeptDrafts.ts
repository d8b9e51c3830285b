import { useEffect, useReducer, useRef } from 'react';
import { hasUnsavedWords, reduceDrafts, type KeptDrafts } from '../specialist/drafts.ts';
import type { Session } from './session.ts';

/**
 * Drafts in memory. They outlive an expired session of the same person; signing out, or another
 * person who signs in, deletes them. Leaving the page with unsaved text in
 * one of them asks for confirmation.
 */
export function useKeptDrafts(session: Session): KeptDrafts {
  const [drafts, dispatch] = useReducer(reduceDrafts, {});
  const owner = useRef<string | null>(null);
  const left = session.state === 'signedOut' && session.because === 'left';
  const staffId = session.state === 'signedIn' ? session.staff.staffId : null;
  useEffect(() => {
    const another = staffId !== null && owner.current !== null && owner.current !== staffId;
    if (left || another) dispatch({ type: 'forgotten' });
    owner.current = left ? null : (staffId ?? owner.current);
  }, [left, staffId]);
  const unsaved = hasUnsavedWords(drafts);
  useEffect(() => {
    if (!unsaved) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
  return [drafts, dispatch];
}
