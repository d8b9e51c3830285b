import type { Snapshot } from '@madoguchi/client';
import type { ErrorCode } from '@madoguchi/domain';
import type { GuestView } from '@madoguchi/protocol';

type Stage<S extends GuestView['stage']> = Extract<GuestView, { stage: S }>;

/** What the page shows once a link was used here. */
export type Screen =
  | { readonly name: 'connecting' }
  | { readonly name: 'door'; readonly view: Stage<'atDoor'> }
  | { readonly name: 'call'; readonly view: Stage<'present'> }
  /** `over`: it was a consultation, and is none any more; `link`: there is none for this browser. */
  | { readonly name: 'over' | 'link' }
  | { readonly name: 'refused'; readonly code: ErrorCode };

/** The end of a part in a consultation is told by a view, or found out by whoever comes back too late. */
export function screenOf({
  connection,
  view,
}: Pick<Snapshot<GuestView>, 'connection' | 'view'>): Screen {
  if (view?.stage === 'over') return { name: 'over' };
  if (connection.state === 'refused') {
    if (connection.code !== 'INVITATION_INVALID') return { name: 'refused', code: connection.code };
    return { name: view === null ? 'link' : 'over' };
  }
  if (view === null) return { name: 'connecting' };
  return view.stage === 'atDoor' ? { name: 'door', view } : { name: 'call', view };
}
