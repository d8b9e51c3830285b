import type { Snapshot } from '@madoguchi/client';
import type { ErrorCode, GuestEnding } from '@madoguchi/domain';
import type { GuestView } from '@madoguchi/protocol';

type Stage<S extends GuestView['stage']> = Extract<GuestView, { stage: S }>;

/** What the page shows once a link was used here. */
export type Screen =
  | { readonly name: 'connecting' }
  | { readonly name: 'lobby'; readonly view: Stage<'atDoor'> }
  | { readonly name: 'call'; readonly view: Stage<'present'> }
  /** They had a part in a consultation, and have none any more. */
  | { readonly name: 'over'; readonly because: GuestEnding }
  /** There is none for this browser. */
  | { readonly name: 'link' }
  | { readonly name: 'refused'; readonly code: ErrorCode };

/** The end of a part in a consultation is told by a view, or found out by whoever comes back too late. */
export function screenOf({
  connection,
  view,
}: Pick<Snapshot<GuestView>, 'connection' | 'view'>): Screen {
  if (view?.stage === 'over') return { name: 'over', because: view.because };
  if (connection.state === 'refused') {
    if (connection.code !== 'INVITATION_INVALID') return { name: 'refused', code: connection.code };
    return view === null ? { name: 'link' } : { name: 'over', because: 'partOver' };
  }
  if (view === null) return { name: 'connecting' };
  return view.stage === 'atDoor' ? { name: 'lobby', view } : { name: 'call', view };
}
