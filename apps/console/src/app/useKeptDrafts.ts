import { useEffect, useReducer, useRef } from 'react';
import { hasUnsavedWords, reduceDrafts, type KeptDrafts } from '../specialist/drafts.ts';
import type { Session } from './session.ts';
import { useLeaveGuard } from './useLeaveGuard.ts';

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
  useLeaveGuard(hasUnsavedWords(drafts));
  return [drafts, dispatch];
}
